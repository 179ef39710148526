package vn.sogiamsat.app.province;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.sogiamsat.app.province.Telling.Data;
import vn.sogiamsat.core.event.Channel;
import vn.sogiamsat.core.event.CommitteePreMeetingHeld;
import vn.sogiamsat.core.event.MeetingCancelled;
import vn.sogiamsat.core.event.MeetingRescheduled;
import vn.sogiamsat.core.event.MeetingScheduled;
import vn.sogiamsat.core.event.NoticeSent;
import vn.sogiamsat.core.event.PreReadDocumentDistributed;

/** Tells how a meeting was called, put off or called off, and prepared. */
record CallTale(MeetingTale tale) {

    void call() {
        Meeting.Call call = tale.meeting().call();
        Instant before = call.start().minus(Duration.ofDays(7));
        tale.tell(
                "call",
                MeetingScheduled.class,
                before,
                Data.of()
                        .with("kind", call.kind())
                        .with("mode", call.mode())
                        .with("start", call.start())
                        .with(
                                "place",
                                "Hội trường %s".formatted(tale.meeting().cell().name()))
                        .with("topic", tale.meeting().isThematic() ? "Chuyên đề quý (dữ liệu mẫu)" : null)
                        .with("bridgePoints", List.of())
                        .with("approval", call.approval() ? approval() : null));
        if (!tale.meeting().isHeld()) {
            tale.tell(
                    "off",
                    MeetingCancelled.class,
                    call.start().minus(Duration.ofDays(1)),
                    Data.of().with("reason", "Hoãn do công tác đột xuất (dữ liệu mẫu)"));
        } else if (tale.meeting().sitting().putOffTo() != null) {
            tale.tell(
                    "put-off",
                    MeetingRescheduled.class,
                    call.start().minus(Duration.ofDays(2)),
                    Data.of()
                            .with("start", tale.meeting().sitting().putOffTo())
                            .with("reason", "Dời lịch do trùng công tác (dữ liệu mẫu)"));
        }
    }

    private Data approval() {
        return Decisions.of(
                "CV", tale.meeting().cell().number(), tale.people().size().firstDay());
    }

    void prepare() {
        Meeting.Preparation preparation = tale.meeting().preparation();
        Instant opened = tale.meeting().sitting().opened();
        if (preparation.isPrepared() && !tale.meeting().isExtraordinary()) {
            tale.tell(
                    "prepared",
                    CommitteePreMeetingHeld.class,
                    opened.minus(Duration.ofDays(4)),
                    Data.of()
                            .with("participants", List.of(tale.officer(1), tale.officer(2)))
                            .with("end", opened.minus(Duration.ofDays(4)).plus(Duration.ofHours(1))));
        }
        List<String> persons = toNotify();
        String last = persons.get(preparation.last() % persons.size());
        for (String person : persons) {
            Timeliness when = person.equals(last) ? preparation.notices() : Timeliness.IN_TIME;
            if (when != Timeliness.NEVER) {
                notice(
                        person,
                        when == Timeliness.LATE
                                ? opened.minus(Duration.ofHours(3 + preparation.last() % 20))
                                : tale.meeting().call().start().minus(Duration.ofDays(3)));
            }
        }
        if (preparation.papers() != Timeliness.NEVER && !tale.meeting().isExtraordinary()) {
            tale.tell(
                    "papers",
                    PreReadDocumentDistributed.class,
                    opened.minus(Duration.ofHours(preparation.papers() == Timeliness.LATE ? 6 : 50)),
                    Data.of()
                            .with("title", "Dự thảo báo cáo (dữ liệu mẫu)")
                            .with("channel", Channel.APP)
                            .with("recipients", List.of()));
        }
    }

    /** Everybody who has to come, and everybody assigned to follow the cell, each once. */
    private List<String> toNotify() {
        List<String> codes = new ArrayList<>();
        tale.meeting().roll().forEach(called -> codes.add(called.member().code()));
        tale.people()
                .following(tale.meeting().cell())
                .forEach(superior -> codes.add(superior.member().code()));
        return codes.stream().distinct().toList();
    }

    private void notice(String person, Instant time) {
        tale.tell(
                "notice/" + person,
                NoticeSent.class,
                time,
                Data.of()
                        .with("person", person)
                        .with("channel", Channel.SMS)
                        .with("statesTime", true)
                        .with("statesPlace", true)
                        .with("statesContent", true));
    }
}
