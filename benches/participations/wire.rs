//! One kept-alive HTTP/1.1 connection of the load generator.
//!
//! It does as little as a client can, so that the two cores go to the servers: bytes out, bytes in, and just enough
//! reading of the head to know where the reply ends. It must never be lenient: a reply that it cannot frame is an error.

use std::net::SocketAddr;

use anyhow::{Context, Result, bail, ensure};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// Room asked for before each read; a page of the service fits in one or two.
const READ_BYTES: usize = 32 * 1024;

/// A reply is refused beyond this, so that a faulty server cannot fill the memory.
const REPLY_LIMIT: usize = 4 * 1024 * 1024;

/// A connection that is kept from one request to the next.
pub struct Wire {
    stream: TcpStream,
    received: Vec<u8>,
}

/// One reply, borrowed from the connection's buffer until the next request.
pub struct Reply<'a> {
    /// The status code.
    pub status: u16,
    /// Status line and headers, without the empty line.
    pub head: &'a str,
    /// The body as it came, chunk marks included where there are any.
    raw_body: &'a [u8],
    chunked: bool,
}

impl Wire {
    /// Connects.
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await.with_context(|| format!("connecting to {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, received: Vec::with_capacity(2 * READ_BYTES) })
    }

    /// Sends one request and reads its whole reply.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Reply<'_>> {
        self.stream.write_all(request).await.context("sending a request")?;
        self.received.clear();
        let mut head = None;
        let mut next_chunk = 0;
        loop {
            self.read_some().await?;
            if head.is_none() {
                head = read_head(&self.received)?;
                next_chunk = head.as_ref().map_or(0, |head| head.bytes);
            }
            let Some(known) = &head else { continue };
            let complete = match known.length {
                Some(length) => self.received.len() >= known.bytes + length,
                None => last_chunk_has_come(&self.received, &mut next_chunk)?,
            };
            if complete {
                return reply(&self.received, known);
            }
        }
    }

    async fn read_some(&mut self) -> Result<()> {
        ensure!(self.received.len() < REPLY_LIMIT, "a reply is longer than {REPLY_LIMIT} bytes");
        self.received.reserve(READ_BYTES);
        loop {
            self.stream.readable().await?;
            match self.stream.try_read_buf(&mut self.received) {
                Ok(0) => bail!("the server closed the connection in the middle of a reply"),
                Ok(_) => return Ok(()),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(error) => return Err(error).context("reading a reply"),
            }
        }
    }
}

impl<'a> Reply<'a> {
    /// The value of the header called `name` (lower case).
    pub fn header(&self, name: &str) -> Option<&'a str> {
        header(self.head, name)
    }

    /// How many bytes the whole reply took on the wire, but for the empty line after the head.
    pub fn wire_bytes(&self) -> usize {
        self.head.len() + self.raw_body.len()
    }

    /// The body, freed of its chunk marks. For the few replies that are read, not for those that are counted.
    pub fn body(&self) -> Result<Vec<u8>> {
        if !self.chunked {
            return Ok(self.raw_body.to_vec());
        }
        let mut body = Vec::with_capacity(self.raw_body.len());
        let mut place = 0;
        while let Some(chunk) = chunk_at(self.raw_body, place)? {
            if chunk.data.is_empty() {
                return Ok(body);
            }
            body.extend(self.raw_body.get(chunk.data).unwrap_or_default());
            place = chunk.next;
        }
        bail!("the last chunk is missing")
    }
}

/// What the head says of where the reply ends.
struct Head {
    status: u16,
    /// Bytes of the head, the empty line included.
    bytes: usize,
    /// Bytes of the body; `None` where it comes in chunks.
    length: Option<usize>,
}

fn read_head(received: &[u8]) -> Result<Option<Head>> {
    let Some(end) = received.windows(4).position(|four| four == b"\r\n\r\n") else { return Ok(None) };
    let text = std::str::from_utf8(received.get(..end).unwrap_or_default()).context("a head is not text")?;
    let status = text.get(9..12).and_then(|digits| digits.parse().ok());
    let status = status.with_context(|| format!("no status in {text:?}"))?;
    let length = match header(text, "content-length") {
        Some(digits) => Some(digits.parse().with_context(|| format!("the length {digits:?}"))?),
        None => {
            ensure!(
                header(text, "transfer-encoding") == Some("chunked"),
                "a reply without a length: {text:?}"
            );
            None
        }
    };
    Ok(Some(Head { status, bytes: end + 4, length }))
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().skip(1).find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

struct Chunk {
    data: std::ops::Range<usize>,
    next: usize,
}

/// The chunk that begins at `place`; `None` while its size has not come.
fn chunk_at(bytes: &[u8], place: usize) -> Result<Option<Chunk>> {
    let rest = bytes.get(place..).unwrap_or_default();
    let Some(line) = rest.windows(2).position(|two| two == b"\r\n") else { return Ok(None) };
    let digits = std::str::from_utf8(rest.get(..line).unwrap_or_default())?;
    let size =
        usize::from_str_radix(digits.trim(), 16).with_context(|| format!("the chunk size {digits:?}"))?;
    let start = place + line + 2;
    Ok(Some(Chunk { data: start..start + size, next: start + size + 2 }))
}

/// Walks the chunks from `next` on, as far as they have come.
fn last_chunk_has_come(received: &[u8], next: &mut usize) -> Result<bool> {
    while let Some(chunk) = chunk_at(received, *next)? {
        if chunk.next > received.len() {
            return Ok(false);
        }
        if chunk.data.is_empty() {
            return Ok(true);
        }
        *next = chunk.next;
    }
    Ok(false)
}

fn reply<'a>(received: &'a [u8], head: &Head) -> Result<Reply<'a>> {
    let (text, raw_body) =
        received.split_at_checked(head.bytes).context("a reply is shorter than its head")?;
    let text = std::str::from_utf8(text)?.trim_end();
    Ok(Reply { status: head.status, head: text, raw_body, chunked: head.length.is_none() })
}
