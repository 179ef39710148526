package vn.sogiamsat.command.absence;

import vn.sogiamsat.evidence.statement.Question;
import vn.sogiamsat.evidence.statement.Statement;

/** A question as it stands in a statement, and its answer. */
record Answered(Question question, Statement.Answer answer) {}
