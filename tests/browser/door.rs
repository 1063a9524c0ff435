//! A door before the service: it writes down all that a browser sends through it, and can be shut as if the service had
//! stopped. It waits in threads of its own, so that nothing passes by it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// The door, and what was heard at it.
pub struct Door {
    /// The address to give to a browser.
    pub base: String,
    address: SocketAddr,
    is_shut: Arc<AtomicBool>,
    /// What each connection sent, in the order in which they came.
    heard: Arc<Mutex<Vec<Vec<u8>>>>,
    streams: Arc<Mutex<Vec<TcpStream>>>,
    waits: Option<JoinHandle<()>>,
}

impl Door {
    /// A door before the service at `base`, `http://127.0.0.1:PORT`.
    pub fn before(base: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let service: SocketAddr = base.strip_prefix("http://").unwrap().parse().unwrap();
        let (is_shut, heard, streams) = (Arc::default(), Arc::default(), Arc::default());
        let mut door =
            Self { base: format!("http://{address}"), address, is_shut, heard, streams, waits: None };
        let (is_shut, heard, streams) = (door.is_shut.clone(), door.heard.clone(), door.streams.clone());
        door.waits = Some(thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if is_shut.load(Ordering::SeqCst) {
                    return;
                }
                let inside = TcpStream::connect(service).unwrap();
                streams.lock().unwrap().extend([stream.try_clone().unwrap(), inside.try_clone().unwrap()]);
                let place = {
                    let mut heard = heard.lock().unwrap();
                    heard.push(Vec::new());
                    heard.len() - 1
                };
                let (back, forth) = (stream.try_clone().unwrap(), inside.try_clone().unwrap());
                thread::spawn(move || pass(inside, back, |_| ()));
                let heard = heard.clone();
                thread::spawn(move || {
                    pass(stream, forth, |bytes| heard.lock().unwrap()[place].extend_from_slice(bytes));
                });
            }
        }));
        door
    }

    /// All that browsers sent, as text.
    pub fn heard(&self) -> String {
        let heard = self.heard.lock().unwrap();
        heard.iter().map(|bytes| String::from_utf8_lossy(bytes)).collect::<Vec<_>>().join("\n")
    }

    /// The first line of each request, without the protocol, in order of connections.
    pub fn requests(&self) -> Vec<String> {
        let heard = self.heard();
        heard.lines().filter_map(|line| line.strip_suffix(" HTTP/1.1")).map(str::to_owned).collect()
    }

    /// Lets nobody in any more, and cuts off those who are in. The address then refuses connections.
    pub fn shut(&mut self) {
        self.is_shut.store(true, Ordering::SeqCst);
        for stream in self.streams.lock().unwrap().drain(..) {
            // Who has gone already is no matter.
            let _ = stream.shutdown(Shutdown::Both);
        }
        if let Some(waits) = self.waits.take() {
            // The last one wakes the door, which then goes.
            drop(TcpStream::connect(self.address));
            waits.join().unwrap();
        }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.shut();
    }
}

fn pass(mut from: TcpStream, mut to: TcpStream, mut note: impl FnMut(&[u8])) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        note(&bytes[..count]);
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}
