package vn.sogiamsat.query.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.event.MinutesFiled;
import vn.sogiamsat.core.event.MinutesReadBack;
import vn.sogiamsat.core.event.QualityAssessed;
import vn.sogiamsat.core.event.ResolutionAdopted;
import vn.sogiamsat.core.event.ResultPosted;

/** What is told of what came of the meeting. */
final class After {
    private final Telling telling;
    private final Typed typed;
    private final Items items;

    After(Telling telling, Items items) {
        this.telling = telling;
        this.typed = telling.typed();
        this.items = items;
    }

    void resolution() {
        List<Map<String, Object>> tasks = tasks();
        String title = typed.text("resolution.title");
        if (title == null && tasks.isEmpty()) {
            return;
        }
        items.add(ResolutionAdopted.class, "1", title == null ? "" : title, telling.end())
                .with("title", typed.needed(title, "resolution.title"), "resolution.title")
                .with("number", typed.text("resolution.number"), "resolution.number")
                .with("document", telling.document("resolution"))
                .with("tasks", tasks, "task.0.text")
                .told();
    }

    private List<Map<String, Object>> tasks() {
        List<Map<String, Object>> tasks = new ArrayList<>();
        for (int i = 0; i < typed.form().used("task"); i++) {
            String row = "task." + i + ".";
            Map<String, Object> task = new LinkedHashMap<>();
            put(task, "code", "NV-" + (i + 1));
            put(task, "text", typed.needed(typed.text(row + "text"), row + "text"));
            put(task, "person", telling.chosen(row + "person"));
            Object deadline = typed.day(row + "deadline");
            put(task, "deadline", deadline == null ? null : deadline.toString());
            tasks.add(task);
        }
        return tasks;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value);
        }
    }

    void minutes() {
        @Nullable Instant at = typed.moment("minutes.at");
        if (at == null) {
            return;
        }
        Integer signatures = typed.number("minutes.signatures");
        items.add(MinutesFiled.class, "filed", typed.say("record.section.minutes"), at)
                .with("author", telling.chosen("minutes.author"), "minutes.author")
                .with("document", telling.document("minutes"))
                .with("signatures", signatures == null ? 0 : signatures, "minutes.signatures")
                .told();
        if (typed.ticked("minutes.adopted")) {
            items.add(MinutesReadBack.class, "read", typed.say("record.minutes.adopted"), telling.end())
                    .with("adopted", true)
                    .told();
        }
    }

    void score() {
        if (Points.PARTS.stream().allMatch(part -> typed.text("score." + part) == null)) {
            return;
        }
        Items.Data score = items.add(QualityAssessed.class, "1", typed.say("record.section.score"), telling.end());
        for (String part : Points.PARTS) {
            String field = "score." + part;
            score.with(part, typed.needed(typed.number(field), field), field);
        }
        score.with("level", Points.of(typed.form()).level().code())
                .with("scorer", telling.chosen("score.scorer"), "score.scorer")
                .with("remedies", typed.text("score.remedies"), "score.remedies")
                .told();
    }

    void result() {
        @Nullable Instant at = typed.moment("result.at");
        if (at == null) {
            return;
        }
        String title = typed.needed(typed.text("result.title"), "result.title");
        items.add(ResultPosted.class, "1", title == null ? "" : title, at)
                .with("title", title, "result.title")
                .with("postedTo", typed.needed(typed.text("result.postedTo"), "result.postedTo"), "result.postedTo")
                .with("document", telling.document("resolution"))
                .told();
    }
}
