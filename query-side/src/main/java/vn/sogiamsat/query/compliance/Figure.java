package vn.sogiamsat.query.compliance;

/** A figure on two days, and why it is another one. */
record Figure(Since since, Tally then, Tally now, ChangeCounts changes) {}
