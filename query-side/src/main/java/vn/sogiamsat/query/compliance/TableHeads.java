package vn.sogiamsat.query.compliance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sogiamsat.query.export.Sheet;
import vn.sogiamsat.query.export.Tables;
import vn.sogiamsat.query.export.Value;
import vn.sogiamsat.query.web.Show;
import vn.sogiamsat.rules.book.Confidence;
import vn.sogiamsat.rules.obligation.Status;

/** What stands above the tables of these pages when they leave as files, and words that several of them have. */
@Component
class TableHeads {
    private final Tables tables;
    private final Show show;

    TableHeads(Tables tables, Show show) {
        this.tables = tables;
        this.show = show;
    }

    /** Of which months, from which moment, and with whose knowledge. */
    List<Sheet.Said> of(Asked asked) {
        List<Sheet.Said> said = new ArrayList<>();
        said.add(new Sheet.Said(tables.text("compliance.from"), show.month(asked.from())));
        said.add(new Sheet.Said(tables.text("compliance.to"), show.month(asked.to())));
        said.addAll(of(asked.asOf()));
        return said;
    }

    /** The same, of the obligations that a filter lets through. */
    List<Sheet.Said> of(Asked asked, ObligationFilter filter) {
        List<Sheet.Said> said = new ArrayList<>(of(asked));
        Status status = filter.status();
        if (status != null) {
            said.add(new Sheet.Said(tables.text("obligation.status"), show.word(status)));
        }
        if (filter.rule() != null && !filter.rule().isBlank()) {
            said.add(new Sheet.Said(tables.text("obligation.rule"), filter.rule()));
        }
        return said;
    }

    List<Sheet.Said> of(AsOf asOf) {
        List<Sheet.Said> said = new ArrayList<>();
        said.add(new Sheet.Said(tables.text("compliance.on"), show.time(asOf.moment())));
        if (asOf.knownAt() != null) {
            said.add(new Sheet.Said(tables.text("compliance.known"), show.time(asOf.knownAt())));
        }
        return said;
    }

    Value title(RuleText rule) {
        return Value.of(rule.rule() == null ? rule.id() : show.words(rule.rule().title()));
    }

    Value word(@Nullable Confidence confidence) {
        return Value.of(confidence == null ? tables.text("rule.textless") : show.word(confidence));
    }
}
