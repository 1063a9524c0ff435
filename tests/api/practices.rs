//! The practices of the field, each from its beginning to what is handed over.

mod s2;
mod s3;
