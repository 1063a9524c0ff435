//! Pages as gzip. The form carries its card's code, so each one is compressed anew: fast, and on the thread that answers,
//! since handing a page of 15 kB to another thread costs more than compressing it.

use std::cell::RefCell;

use actix_web::HttpRequest;
use actix_web::http::header;
use flate2::{Compress, Compression, Crc, FlushCompress, Status};

/// A gzip header: deflate, no name, no time, no system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

/// What is shorter gains nothing.
const WORTH_IT: usize = 512;

thread_local! {
    // The window and the tables of a compressor take longer to make than a page to compress.
    static COMPRESSOR: RefCell<Compress> = RefCell::new(compressor());
}

fn compressor() -> Compress {
    Compress::new(Compression::fast(), false)
}

/// Whether the browser takes gzip (RFC 9110, 12.5.3).
pub fn takes_gzip(request: &HttpRequest) -> bool {
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| {
        accepted.split(',').any(|coding| {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
            let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0));
            name.trim().eq_ignore_ascii_case("gzip") && !refused
        })
    })
}

/// `text` as gzip; `None` where that would not make it shorter.
pub fn gzip(text: &[u8]) -> Option<Vec<u8>> {
    if text.len() < WORTH_IT {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 2 + HEADER.len());
    bytes.extend_from_slice(&HEADER);
    COMPRESSOR.with_borrow_mut(|compressor| {
        compressor.reset();
        let status = compressor.compress_vec(text, &mut bytes, FlushCompress::Finish);
        let is_done = matches!(status, Ok(Status::StreamEnd));
        if !is_done {
            // Given up half way, it keeps the place of what it could not write even when it is reset, and a later page that
            // is long enough runs it over the end of its buffer (zlib-rs 0.6.8).
            *compressor = self::compressor();
        }
        is_done.then_some(())
    })?;
    let mut sum = Crc::new();
    sum.update(text);
    bytes.extend_from_slice(&sum.sum().to_le_bytes());
    bytes.extend_from_slice(&sum.amount().to_le_bytes());
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use actix_web::test::TestRequest;
    use rand::rngs::StdRng;
    use rand::{Rng, SeedableRng};

    use super::*;

    #[test]
    fn what_is_compressed_comes_back_the_same_every_time() {
        let text = "Je préfère ne pas répondre. ".repeat(200);
        for _ in 0..3 {
            let bytes = gzip(text.as_bytes()).unwrap();
            let mut back = String::new();
            flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut back).unwrap();
            assert!(back == text && bytes.len() < text.len() / 10);
        }
        assert_eq!(gzip(b"ok"), None);
    }

    #[test]
    fn a_page_that_is_not_made_shorter_leaves_nothing_behind_for_the_next_one() {
        let mut chance = StdRng::seed_from_u64(1);
        let mut letters = |count: usize| -> String {
            (0..count).map(|_| char::from(b'0' + (chance.next_u32() % 64) as u8)).collect()
        };
        let noise = letters(200_000);
        let words: Vec<_> = (0..64).map(|_| letters(12)).collect();
        let page: String = (0..40_000).map(|place| words[place * place % 61].as_str()).collect();
        for _ in 0..3 {
            assert_eq!(gzip(noise.as_bytes()), None);
            let mut back = String::new();
            let bytes = gzip(page.as_bytes()).unwrap();
            flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut back).unwrap();
            assert!(back == page);
        }
    }

    #[test]
    fn only_a_browser_that_takes_gzip_gets_it() {
        let takes = |accepted| {
            let request = TestRequest::default().insert_header((header::ACCEPT_ENCODING, accepted));
            takes_gzip(&request.to_http_request())
        };
        assert!(takes("gzip, deflate, br") && takes("br;q=1.0, gzip;q=0.5"));
        assert!(!takes("br") && !takes("gzip;q=0, br") && !takes("gzip;q=0.000"));
    }
}
