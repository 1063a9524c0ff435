//! One table of a grid as it is written: cells as rows under scores, or turned. It holds words, never a figure to compute with.

/// A table.
pub(super) struct Sheet<'a> {
    /// What heads the column of names.
    pub(super) corner: String,
    /// What heads the other columns.
    pub(super) heads: Vec<Head<'a>>,
    /// What heads the lines.
    pub(super) names: Vec<Head<'a>>,
    /// The lines, each with a figure under every heading; `None` where it was not asked.
    pub(super) lines: Vec<Vec<Option<Told>>>,
}

/// What heads a column or a line.
#[derive(Clone)]
pub(super) struct Head<'a> {
    pub(super) name: &'a str,
    /// What stands below it in small letters.
    pub(super) told: String,
}

/// A figure in words.
#[derive(Clone)]
pub(super) struct Told {
    pub(super) mean: String,
    pub(super) is_withheld: bool,
    pub(super) people: Option<String>,
    pub(super) fewer: Option<String>,
}

impl<'a> Sheet<'a> {
    /// The same with its columns as lines, whose names are headed by `corner`.
    pub(super) fn turned(self, corner: String) -> Self {
        let at = |column: usize| self.lines.iter().map(|line| line.get(column).cloned().flatten()).collect();
        let lines = (0..self.heads.len()).map(at).collect();
        Self { corner, heads: self.names, names: self.heads, lines }
    }

    /// The lines with their names.
    pub(super) fn named(&self) -> impl Iterator<Item = (&Head<'a>, &[Option<Told>])> {
        self.names.iter().zip(self.lines.iter().map(Vec::as_slice))
    }

    /// The figures of a line, each with what heads its column.
    pub(super) fn under<'b>(
        &'b self,
        line: &'b [Option<Told>],
    ) -> impl Iterator<Item = (&'b Head<'a>, &'b Option<Told>)> {
        self.heads.iter().zip(line)
    }
}
