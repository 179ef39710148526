package vn.sogiamsat.benchmarks.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Meetings as senders tell of them: each in five chapters of five events, from its invitation to its result. A batch
 * holds one chapter of each of twenty meetings; the next chapter of the same meetings comes with the next batch.
 */
public final class Meetings {
    /** Batches that tell of the same meetings. */
    public static final int CHAPTERS = 5;

    public static final int MEETINGS_OF_A_BATCH = 20;
    public static final int EVENTS_OF_A_CHAPTER = 5;

    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 1, 4);
    private static final String DOCUMENT = "254f1080648fcbb549522c50c8edc5ff33868777c03772a53b11eef24bd72fe1";

    private final CloudEvents events;

    public Meetings(CloudEvents events) {
        this.events = events;
    }

    /** The events of a batch; batches of one run of {@value #CHAPTERS} must be sent in order to be true to life. */
    public List<CloudEvents.Told> batch(int number) {
        int first = number / CHAPTERS * MEETINGS_OF_A_BATCH;
        return IntStream.range(first, first + MEETINGS_OF_A_BATCH)
                .mapToObj(meeting -> chapter(new Teller(number, meeting), number % CHAPTERS))
                .flatMap(List::stream)
                .toList();
    }

    private static List<CloudEvents.Told> chapter(Teller teller, int chapter) {
        return switch (chapter) {
            case 0 -> invitation(teller);
            case 1 -> opening(teller);
            case 2 -> conduct(teller);
            case 3 -> decision(teller);
            default -> result(teller);
        };
    }

    private static List<CloudEvents.Told> invitation(Teller teller) {
        List<CloudEvents.Told> told = new ArrayList<>();
        told.add(teller.tell(
                "scheduled",
                "T09:00:00",
                Map.of(
                        "kind", "regular",
                        "mode", "superior-remote",
                        "start", teller.at("T08:00:00"),
                        "plannedEnd", teller.at("T10:00:00"),
                        "place", "Phòng họp tầng 2, trụ sở cơ quan",
                        "topic", "Sinh hoạt định kỳ; cấp ủy cấp trên dự trực tuyến",
                        "bridgePoints", List.of(Map.of("code", "DC-DUK", "name", "Điểm cầu Đảng ủy Khối tỉnh")))));
        for (int member = 0; member < EVENTS_OF_A_CHAPTER - 1; member++) {
            told.add(teller.tell(
                    "notice-sent",
                    "T07:05:00",
                    Map.of(
                            "person",
                            teller.member(member),
                            "channel",
                            "sms",
                            "receivedAt",
                            teller.at("T07:05:09"),
                            "statesTime",
                            true,
                            "statesPlace",
                            true,
                            "statesContent",
                            true)));
        }
        return told;
    }

    private static List<CloudEvents.Told> opening(Teller teller) {
        Stream<CloudEvents.Told> members = IntStream.range(0, 3)
                .mapToObj(member -> teller.tell(
                        "attendance-recorded",
                        "T08:01:00",
                        Map.of(
                                "person",
                                teller.member(member),
                                "role",
                                "member",
                                "presence",
                                "on-site",
                                "method",
                                "direct",
                                "joinedAt",
                                teller.at("T07:50:00"),
                                "leftAt",
                                teller.at("T10:02:40"))));
        CloudEvents.Told absence = teller.tell(
                "attendance-recorded",
                "T08:01:00",
                Map.of(
                        "person", teller.member(3),
                        "role", "member",
                        "presence", "absent-excused",
                        "method", "direct",
                        "reason", "Đi công tác theo quyết định của cơ quan, đã báo cáo chi ủy"));
        CloudEvents.Told opened =
                teller.tell("opened", "T08:00:00", Map.of("chair", teller.member(0), "secretary", teller.member(1)));
        return Stream.concat(Stream.of(opened), Stream.concat(members, Stream.of(absence)))
                .toList();
    }

    private static List<CloudEvents.Told> conduct(Teller teller) {
        return List.of(
                teller.tell(
                        "bridge-point-joined",
                        "T07:52:31",
                        Map.of("bridgePoint", "DC-DUK", "name", "Điểm cầu Đảng ủy Khối tỉnh")),
                teller.tell(
                        "attendance-recorded",
                        "T10:03:12",
                        Map.of(
                                "person", teller.superior(),
                                "role", "superior",
                                "presence", "remote",
                                "method", "app",
                                "bridgePoint", "DC-DUK",
                                "joinedAt", teller.at("T07:55:00"),
                                "leftAt", teller.at("T10:02:40"))),
                step(teller, "report", "Bí thư chi bộ trình bày báo cáo tháng và các văn bản mới của cấp trên"),
                step(teller, "discussion", "Đảng viên thảo luận về nhiệm vụ tháng tới, năm ý kiến phát biểu"),
                teller.tell(
                        "intervention-recorded",
                        "T09:10:00",
                        Map.of(
                                "person",
                                teller.superior(),
                                "kind",
                                "direction",
                                "bridgePoint",
                                "DC-DUK",
                                "text",
                                "Đề nghị chi bộ phân công đảng viên phụ trách từng địa bàn, báo cáo kết quả tại kỳ"
                                        + " sinh hoạt sau.")));
    }

    private static CloudEvents.Told step(Teller teller, String step, String note) {
        return teller.tell(
                "agenda-step-conducted",
                "T08:20:00",
                Map.of("step", step, "end", teller.at("T08:40:00"), "note", note));
    }

    private static List<CloudEvents.Told> decision(Teller teller) {
        return List.of(
                step(teller, "conclusion", "Bí thư chi bộ kết luận, giao nhiệm vụ cho từng đảng viên"),
                teller.tell(
                        "vote-taken",
                        "T09:35:00",
                        Map.of(
                                "item", "Thông qua nghị quyết sinh hoạt chi bộ định kỳ",
                                "votesFor", 7,
                                "votesAgainst", 0,
                                "abstained", 0,
                                "eligible", 7)),
                teller.tell(
                        "resolution-adopted",
                        "T09:40:00",
                        Map.of(
                                "title",
                                "Nghị quyết sinh hoạt chi bộ định kỳ",
                                "number",
                                "10-NQ/CB",
                                "document",
                                DOCUMENT,
                                "tasks",
                                List.of(Map.of(
                                        "code",
                                        "NV-01",
                                        "text",
                                        "Rà soát chất lượng mạng tại các xã vùng cao",
                                        "person",
                                        teller.member(4),
                                        "deadline",
                                        teller.day.plusDays(26))))),
                teller.tell("closed", "T10:00:00", Map.of("breaks", 0, "parts", List.of())),
                teller.tell("bridge-point-left", "T10:02:40", Map.of("bridgePoint", "DC-DUK")));
    }

    private static List<CloudEvents.Told> result(Teller teller) {
        return List.of(
                teller.tell(
                        "minutes-filed",
                        "T10:30:00",
                        Map.of("author", teller.member(1), "document", DOCUMENT, "signatures", 2)),
                teller.tell("minutes-read-back", "T09:55:00", Map.of("adopted", true)),
                teller.tell(
                        "quality-assessed",
                        "T09:45:00",
                        Map.of(
                                "duration", 5,
                                "attendance", 5,
                                "preparation", 9,
                                "conduct", 37,
                                "principles", 5,
                                "results", 27,
                                "closing", 5,
                                "level", "good",
                                "scorer", teller.member(0),
                                "remedies", "Đảng viên cần phát biểu nhiều hơn ở phần tự phê bình và phê bình")),
                teller.tell(
                        "result-posted",
                        "T15:00:00",
                        Map.of(
                                "title", "Nghị quyết sinh hoạt chi bộ định kỳ",
                                "document", DOCUMENT,
                                "postedTo", "Sổ tay đảng viên điện tử tỉnh Yên Bái")),
                step(teller, "scoring", "Chi bộ tự đánh giá, xếp loại buổi sinh hoạt: tốt"));
    }

    /**
     * The numbers of batches in the order in which a ledger gets them that serves many cells: each week all of them
     * meet, and each chapter is told of all meetings before the next of any.
     */
    public static List<Integer> weekByWeek(int batches) {
        int batchesOfAWeek = Organisation.CELLS / MEETINGS_OF_A_BATCH;
        return IntStream.range(0, batches)
                .mapToObj(i -> {
                    int week = i / (batchesOfAWeek * CHAPTERS);
                    int chapter = i / batchesOfAWeek % CHAPTERS;
                    int group = week * batchesOfAWeek + i % batchesOfAWeek;
                    return group * CHAPTERS + chapter;
                })
                .toList();
    }

    /** The batch in which an event was sent, by the event's id. */
    public static int batchOf(String id) {
        return Integer.parseInt(id.substring(0, id.indexOf('/')));
    }

    /** Tells the facts of one meeting that belong into one batch. */
    private final class Teller {
        private final int batch;
        private final int meeting;
        private final int cell;
        private final LocalDate day;
        private int told;

        Teller(int batch, int meeting) {
            this.batch = batch;
            this.meeting = meeting;
            this.cell = meeting % Organisation.CELLS;
            this.day = FIRST_DAY.plusWeeks(meeting / Organisation.CELLS);
        }

        CloudEvents.Told tell(String what, String time, Map<String, ?> data) {
            return events.event(
                    batch + "/" + meeting + "/" + ++told,
                    "meeting." + what,
                    "meeting/" + Organisation.cell(cell) + "/" + day + "/1",
                    at(time),
                    data);
        }

        String at(String time) {
            return day + time + "+07:00";
        }

        String member(int number) {
            return Organisation.member(cell, number);
        }

        String superior() {
            return Organisation.superior(cell);
        }
    }
}
