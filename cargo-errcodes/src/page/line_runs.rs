//! Runs of lines that contain codes: list items, headings with text below them, lines of plain text.

use std::collections::HashSet;

use super::block::{Block, BlockKind};
use super::cell::{CellCodes, codes_in, set_with_text};
use super::code::{is_code, is_range, pattern};
use super::code_set::CodeSet;
use super::line_patterns::{CodeLine, LineKind, Rest, Trait, begins_with_named_code};
use super::line_ranges::{begins_with_range, is_reserved_range};
use super::line_run::{LineRun, leave_out_remedies};
use super::outline::Headings;
use super::pending_record::PendingRecord;
use super::record_sections::is_heading_of_text;
use super::skipped::Skipped;
use super::text::excerpt;
use super::vocabulary::split_headings;

/// The runs of lines on a page, and the blocks that are not part of a run.
#[derive(Debug, Default)]
pub(super) struct LineRuns {
    /// The runs, in the order of the page.
    pub(super) runs: Vec<LineRun>,
    /// The number of the run that contains each block.
    pub(super) owners: Vec<Option<usize>>,
    /// Remarks on blocks that look like lines of a run but are not.
    pub(super) remarks: Vec<(usize, Skipped)>,
}

/// Finds the runs of lines. `lines` contains the code in each block, and `above` the headings above each block.
pub(super) fn find_line_runs(
    blocks: &[Block],
    lines: &[Option<CodeLine>],
    above: &[Headings],
) -> LineRuns {
    let mut reader = RunReader {
        blocks,
        output: LineRuns {
            owners: vec![None; blocks.len()],
            ..LineRuns::default()
        },
        open: None,
        section: None,
        last_line: None,
        columns: None,
        titles: HashSet::new(),
        left_out: HashSet::new(),
    };
    for (index, block) in blocks.iter().enumerate() {
        let of_set = || {
            let line = reader.set_line(block, &above[index]);
            line.or_else(|| reader.hexadecimal_line(block, &above[index]))
        };
        match (
            lines[index].clone().or_else(of_set),
            LineKind::of(&block.kind),
        ) {
            (Some(line), Some(kind)) => reader.code_line(index, &line, kind, &above[index]),
            _ => reader.other_block(index, block, &above[index]),
        }
    }
    reader.end_record();
    let mut output = reader.output;
    for (index, skipped) in std::mem::take(&mut output.remarks) {
        match output.owners[index] {
            Some(run) => output.runs[run].skipped.push(skipped),
            None => output.remarks.push((index, skipped)),
        }
    }
    for run in &mut output.runs {
        run.trim_last();
    }
    leave_out_remedies(&mut output.runs);
    output
}

struct RunReader<'b> {
    blocks: &'b [Block],
    output: LineRuns,
    open: Option<PendingRecord>,
    /// The level of the heading of the section that the open record is about.
    section: Option<u8>,
    /// The previous line, if it is not part of a run.
    last_line: Option<usize>,
    /// The column headings, if they are written without separators, as a single word such as `CodeMessage`.
    columns: Option<Vec<String>>,
    /// Headings that contain a code. They are records, not headings of the blocks below them.
    titles: HashSet<&'b str>,
    /// The headings of sections of errors that are left out.
    left_out: HashSet<String>,
}

impl<'b> RunReader<'b> {
    fn code_line(&mut self, index: usize, line: &CodeLine, kind: LineKind, above: &Headings) {
        let block = &self.blocks[index];
        let section = self.section_above(index, line, kind);
        let has_title = !line.title.is_empty() || kind != LineKind::Line;
        let (title, title_line) = if let Some(heading) = section {
            (self.blocks[heading].text.clone(), None)
        } else if has_title || !line.pattern.has(Trait::TitleAbove) {
            (line.title.clone(), None)
        } else {
            self.title_above()
        };
        self.end_record();
        let headings = above.without(&|heading| self.titles.contains(heading));
        if matches!(kind, LineKind::Heading(_)) {
            self.titles.insert(&block.text);
        }
        let headings = match section {
            Some(_) => headings.above().clone(),
            None => headings,
        };
        if !self.continues(line, kind, &headings) {
            self.begin_run(line, kind, headings, &title);
            self.remark_on_item_above(index, kind);
        }
        self.last_line = None;
        self.claim(index);
        if let Some(line) = title_line {
            self.claim(line);
        }
        let mut pending = PendingRecord::new(line, title, kind, block.location.clone());
        for above in section.map_or(0..0, |heading| heading..index) {
            self.claim(above);
            pending.push_value(&self.blocks[above].text);
        }
        if line.pattern.rest == Rest::Cells {
            let columns = self.columns.as_ref().map_or(3, Vec::len);
            if !pending.set_cells(&line.rest, columns) {
                let guess = "the boundaries between its cells are guessed, check the entry";
                let location = block.location.clone();
                self.remark(index, Skipped::new(location, excerpt(&line.rest), guess));
            }
        }
        self.open = Some(pending);
        self.section = section.and_then(|heading| match self.blocks[heading].kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        });
    }

    /// Returns the heading of the section that a labelled code is in, if there is nothing but labelled values between the two.
    /// Then the section is about this error, and its heading is the title.
    fn section_above(&self, index: usize, line: &CodeLine, kind: LineKind) -> Option<usize> {
        /// The number of values that may be between the heading and the code.
        const MOST_VALUES: usize = 8;
        if kind != LineKind::Line || !line.pattern.has(Trait::Labelled) || !line.title.is_empty() {
            return None;
        }
        let is_free_value = |at: &usize| {
            self.output.owners[*at].is_none() && PendingRecord::is_value(&self.blocks[*at].text)
        };
        let before = (0..index).rev().take(MOST_VALUES);
        let values = before.take_while(is_free_value).count();
        let heading = index.checked_sub(values + 1)?;
        let is_heading = matches!(self.blocks[heading].kind, BlockKind::Heading(_));
        (values > 0 && is_heading && self.output.owners[heading].is_none()).then_some(heading)
    }

    /// Returns an item or a term of the last list of codes that begins with a set of codes, such as `5xx: server error`, or a line
    /// about reserved codes.
    ///
    /// Other lines that begin with a set of codes are usually headings.
    fn set_line(&self, block: &Block, above: &Headings) -> Option<CodeLine> {
        let run = self.output.runs.last().filter(|_| self.open.is_some())?;
        let kind = LineKind::of(&block.kind)?;
        let is_in_list =
            matches!(kind, LineKind::Item | LineKind::Term) || is_reserved_range(&block.text);
        if !is_in_list || !run.pattern.has(Trait::CodeFirst) {
            return None;
        }
        let CellCodes { codes, adjacent } = if CodeSet::parse(&block.text).is_some() {
            codes_in(&block.text)?
        } else {
            set_with_text(&block.text)?
        };
        let line = CodeLine {
            pattern: run.pattern,
            code: codes.into_iter().next()?,
            further_codes: Vec::new(),
            title: String::new(),
            rest: adjacent.unwrap_or_default(),
        };
        let headings = above.without(&|heading| self.titles.contains(heading));
        self.continues(&line, kind, &headings).then_some(line)
    }

    /// Returns a line of the last list of codes that begins with hexadecimal digits, if the other codes are as long, such as `FF: error`
    /// below `01: error`.
    fn hexadecimal_line(&self, block: &Block, above: &Headings) -> Option<CodeLine> {
        pattern!(
            HEXADECIMAL,
            r"^(?P<code>[0-9]*[A-F][0-9A-F]*)(?:\s*[:=–—|]+>?\s*|\s+-{1,2}>?\s+)(?P<rest>\S(?s:.*))$"
        );
        const LONGEST: usize = 4;
        let kind = LineKind::of(&block.kind)?;
        let run = self.output.runs.last()?;
        let code_above = &self.open.as_ref()?.record.code;
        let captures = HEXADECIMAL.captures(&block.text)?;
        let code = captures["code"].to_owned();
        let is_like = code.len() == code_above.len() && (2..=LONGEST).contains(&code.len());
        let line = CodeLine {
            pattern: run.pattern,
            code,
            further_codes: Vec::new(),
            title: String::new(),
            rest: captures["rest"].to_owned(),
        };
        let headings = above.without(&|heading| self.titles.contains(heading));
        let is_first = run.pattern.has(Trait::CodeFirst);
        (is_like && is_first && self.continues(&line, kind, &headings)).then_some(line)
    }

    /// Returns whether a line is part of the last run.
    fn continues(&self, line: &CodeLine, kind: LineKind, headings: &Headings) -> bool {
        self.output.runs.last().is_some_and(|run| {
            // If codes have text below them, a line that looks like a heading is a title or part of that text.
            let is_text = kind == LineKind::Line && line.pattern.has_body(kind);
            let is_below = run.headings == *headings || is_text;
            run.pattern == line.pattern && run.kind == kind && is_below
        })
    }

    fn begin_run(&mut self, line: &CodeLine, kind: LineKind, headings: Headings, title: &str) {
        let is_title = kind == LineKind::Line && headings.last() == Some(title);
        let headings = if is_title {
            headings.above().clone()
        } else {
            headings
        };
        self.output.runs.push(LineRun {
            pattern: line.pattern,
            kind,
            headings,
            records: Vec::new(),
            skipped: Vec::new(),
        });
        if self.columns.is_none()
            && let Some(line) = self.last_line
        {
            self.columns = split_headings(&self.blocks[line].text);
            if self.columns.is_some() {
                self.claim(line);
            }
        }
    }

    /// Reports an item above the first line of a run that begins with a code of another form.
    fn remark_on_item_above(&mut self, index: usize, kind: LineKind) {
        let above = index.checked_sub(1).map(|at| (at, &self.blocks[at]));
        let Some((at, block)) = above.filter(|(at, _)| self.output.owners[*at].is_none()) else {
            return;
        };
        let first = block.text.split([' ', ':']).next().unwrap_or_default();
        if kind == LineKind::Item && matches!(block.kind, BlockKind::Item) && is_code(first) {
            self.claim(at);
            let reason = "begins with a code, but does not look like the lines below it";
            let skipped = Skipped::new(block.location.clone(), excerpt(&block.text), reason);
            self.remark(at, skipped);
        }
    }

    /// Returns the title above a code, and the number of its line if it is not part of the previous record. A text with the label of
    /// a field is not a title, but the last part of that record.
    fn title_above(&mut self) -> (String, Option<usize>) {
        let from_body = self
            .open
            .as_mut()
            .filter(|open| open.body.len() > usize::from(open.title.is_empty()))
            .and_then(|open| open.body.pop_if(|text| !PendingRecord::is_labelled(text)));
        let line = self.last_line.take();
        let line = line.filter(|line| {
            let text = &self.blocks[*line].text;
            !PendingRecord::is_labelled(text) && !is_introduction(text)
        });
        match (from_body, line) {
            (Some(title), _) => (title, None),
            (None, Some(line)) => (self.blocks[line].text.clone(), Some(line)),
            (None, None) => (String::new(), None),
        }
    }

    fn other_block(&mut self, index: usize, block: &'b Block, above: &Headings) {
        let is_in_list = matches!(block.kind, BlockKind::Item | BlockKind::Term);
        let remark = if self.looks_like_a_line(block) {
            Some(
                "begins with a code or a range of codes, but does not look like the lines around it",
            )
        } else if self.has_similar_code(block) {
            Some("contains a code, but does not look like the headings around it")
        } else {
            let is_range = is_in_list && above.are_about_errors() && begins_with_range(&block.text);
            is_range.then_some("begins with a range of codes, outside of a list of codes")
        };
        let is_body = self.extends_record(block);
        let is_word = matches!(block.kind, BlockKind::Heading(level) if self.is_word_among_names(level, block));
        if is_body {
            if let Some(open) = &mut self.open {
                open.push_block(block);
            }
            self.claim(index);
        } else if self.ends_record(index) {
            self.end_record();
        } else if let (BlockKind::Heading(level), Some(open)) = (&block.kind, &mut self.open) {
            open.sections.enter(*level, &block.text);
        }
        let word = is_word.then_some("is among headings that are codes, and may be a code, too");
        for reason in remark.into_iter().chain(word) {
            let location = block.location.clone();
            self.remark(index, Skipped::new(location, excerpt(&block.text), reason));
        }
        let is_line = matches!(block.kind, BlockKind::Line | BlockKind::Paragraph);
        self.last_line = is_line.then_some(index);
    }

    /// Returns whether a block begins with a code and is of the same kind as the lines of the last run.
    fn looks_like_a_line(&self, block: &Block) -> bool {
        let first = block.text.split([' ', ':']).next().unwrap_or_default();
        let is_code = || is_range(first) || is_code(first) || begins_with_named_code(&block.text);
        let run = self.output.runs.last();
        let is_near = run.is_some_and(|run| LineKind::of(&block.kind) == Some(run.kind));
        self.open.is_some() && is_near && is_code()
    }

    /// Returns whether a heading between those of errors contains a code like the last one.
    fn has_similar_code(&self, block: &Block) -> bool {
        let shape = |code: &str| code.replace(|c: char| c.is_ascii_digit(), "0");
        let run = self.output.runs.last();
        let (Some(run), Some(open)) = (run, &self.open) else {
            return false;
        };
        let is_heading = matches!(block.kind, BlockKind::Heading(_));
        let mut words = block
            .text
            .split(|c: char| c.is_whitespace() || ",;:()[]".contains(c));
        let code = &open.record.code;
        is_heading
            && LineKind::of(&block.kind) == Some(run.kind)
            && words.any(|word| is_code(word) && shape(word) == shape(code))
    }

    /// Returns whether a block is part of the text below the last record.
    fn extends_record(&self, block: &Block) -> bool {
        let is_of_terms = self
            .output
            .runs
            .last()
            .is_some_and(|run| run.kind == LineKind::Term);
        let is_text = match block.kind {
            BlockKind::Item | BlockKind::Definition => true,
            // It is below the list of definitions.
            BlockKind::Line | BlockKind::Paragraph => !is_of_terms,
            _ => false,
        };
        let is_labelled = || PendingRecord::is_labelled(&block.text);
        is_text
            && self
                .open
                .as_ref()
                .is_some_and(|open| open.has_body || is_labelled() || open.is_continued_by(block))
    }

    /// Returns whether a block that is not part of the last record ends it.
    fn ends_record(&self, index: usize) -> bool {
        let block = &self.blocks[index];
        match block.kind {
            BlockKind::Definition => false,
            // A lower-level heading is part of the text below its parent.
            BlockKind::Heading(level) => {
                let of_run = self.output.runs.last().and_then(|run| match run.kind {
                    LineKind::Heading(outer) => Some(outer),
                    _ => None,
                });
                let is_below =
                    |outer: u8| level > outer || level == outer && is_heading_of_text(&block.text);
                !of_run.or(self.section).is_some_and(is_below)
            }
            BlockKind::Line | BlockKind::Paragraph => {
                !PendingRecord::is_part_of_error(self.blocks, index)
            }
            _ => true,
        }
    }

    /// Returns whether a heading is a single word, in a run whose headings are names.
    fn is_word_among_names(&self, level: u8, block: &Block) -> bool {
        let run = self.output.runs.last();
        run.is_some_and(|run| run.pattern.is_bare_name() && run.kind == LineKind::Heading(level))
            && !block.text.contains(' ')
    }

    fn end_record(&mut self) {
        if let (Some(mut open), Some(run)) = (self.open.take(), self.output.runs.last_mut()) {
            open.settle_fields();
            for section in std::mem::take(&mut open.sections.left_out) {
                let location = open.record.location.clone();
                let reason = "is the heading of sections that are not about what the errors mean";
                if self.left_out.insert(section.clone()) {
                    run.skipped
                        .push(Skipped::new(location, excerpt(&section), reason));
                }
            }
            run.records.push(open);
        }
    }

    /// Makes a block part of the last run of lines.
    fn claim(&mut self, index: usize) {
        self.output.owners[index] = self.output.runs.len().checked_sub(1);
    }

    fn remark(&mut self, index: usize, skipped: Skipped) {
        self.output.remarks.push((index, skipped));
    }
}

/// Returns whether a sentence introduces codes: `It ends with one of these codes.`
fn is_introduction(text: &str) -> bool {
    pattern!(INTRODUCTION, r"(?i)\b(?:these|following|below)\b.*[.:]$");
    INTRODUCTION.is_match(text)
}
