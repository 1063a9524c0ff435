//! Reading what others wrote: questionnaire files, and answers as CSV.
//!
//! Pure over bytes: it never opens a file, and knows nothing of the house but `domain`.

pub mod answers_csv;
