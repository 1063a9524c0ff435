//! The management's one page: what was transmitted, nothing to filter.
