//! A code as a picture that a telephone reads. It knows nothing of what the address opens, and logs nothing of it.

use fast_qr::convert::Builder;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};

use super::failure::Failure;

/// The light border around the code, in modules; with the white margin of the card around it, readers have the four that
/// they need (ISO/IEC 18004).
const QUIET_ZONE: usize = 1;

/// An SVG element that carries `code` behind the # of `address`, which a browser sends to nobody.
///
/// # Errors
/// [`Failure::Internal`] where the public address is too long for a picture.
pub fn of_code(address: &str, code: &str) -> Result<String, Failure> {
    let drawn = QRBuilder::new(link(address, code)).ecl(ECL::M).build();
    let drawn =
        drawn.map_err(|_| Failure::Internal("the public address is too long for a QR code".to_owned()))?;
    let svg = SvgBuilder::default().margin(QUIET_ZONE).to_str(&drawn);
    // The text beside it says the same: whoever hears the page needs no picture.
    Ok(svg.replacen("<svg", "<svg aria-hidden=\"true\"", 1))
}

/// The address with `code` behind its #.
pub fn link(address: &str, code: &str) -> String {
    format!("{address}#{}", code.replace('-', ""))
}

/// An address as people type it, without its scheme.
pub fn typed(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}
