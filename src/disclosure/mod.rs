//! The gate: the only place that makes something publishable of what people answered.
//!
//! Pure: it never reads a clock, a random source, a file or a socket. Its rules are R1 to R8 of ARCHITECTURE.md; what
//! comes out is [`Published`], and nothing else can be shown.

mod published;

pub use published::{
    Cell, Change, Comparison, ComparisonLine, Count, GroupName, Mean, MeanFigure, NotPublished, Population,
    Published, Release, ScoreFrame, Verdict, Withheld,
};
