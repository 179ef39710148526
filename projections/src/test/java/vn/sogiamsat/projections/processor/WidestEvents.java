package vn.sogiamsat.projections.processor;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.InspectionId;
import vn.sogiamsat.core.InspectionRef;
import vn.sogiamsat.core.MeetingRef;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.StreamId;
import vn.sogiamsat.core.Subject;
import vn.sogiamsat.core.UnitId;
import vn.sogiamsat.core.UnitRef;
import vn.sogiamsat.core.event.Code;
import vn.sogiamsat.core.event.Event;
import vn.sogiamsat.core.event.Range;
import vn.sogiamsat.core.event.Sha256;
import vn.sogiamsat.core.event.Text;
import vn.sogiamsat.core.personal.PersonalFields;
import vn.sogiamsat.projections.testing.TestKeys;

/** Makes events as large as senders may send them: the longest texts, the longest lists, the last days. */
final class WidestEvents {
    private static final int LONGEST_LIST = 500;
    private static final String CODE = "Z" + "-".repeat(62) + "9";
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final Instant LAST_MOMENT = Instant.parse("2999-12-31T23:59:59.999Z");
    private static final Subject.Meeting MEETING = new Subject.Meeting(CODE, LAST_DAY, 99);

    private final String piece;
    private final TestKeys keys;
    private int codes;

    /** @param piece of which texts are made by repeating it */
    WidestEvents(String piece, TestKeys keys) {
        this.piece = piece;
        this.keys = keys;
    }

    /** One event of every type, personal texts sealed. */
    List<Event> all() {
        return EventTypes.all().stream()
                .map(type -> PersonalFields.seal((Event) record(type.record()), keys))
                .toList();
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), components[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot make " + type, e);
        }
    }

    private Object value(Type type, @Nullable AnnotatedElement annotations) {
        if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < LONGEST_LIST; i++) {
                items.add(value(list.getActualTypeArguments()[0], null));
            }
            return items;
        }
        return switch (type) {
            case Class<?> c when c == String.class -> string(annotations);
            case Class<?> c when c == UnitId.class -> UnitId.ofCode("U" + codes++);
            case Class<?> c when c == PersonId.class -> PersonId.ofCode("P" + codes++);
            case Class<?> c when c == LocalDate.class -> LAST_DAY;
            case Class<?> c when c == Instant.class -> LAST_MOMENT;
            case Class<?> c when c == UUID.class -> new UUID(-1, codes++);
            case Class<?> c when c == boolean.class -> true;
            case Class<?> c when c == int.class -> (int) greatest(annotations);
            case Class<?> c when c == long.class -> greatest(annotations);
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[c.getEnumConstants().length - 1];
            case Class<?> c
            when c == MeetingRef.class -> new MeetingRef(MEETING.id(), UnitId.ofCode(CODE), CODE, LAST_DAY, 99);
            case Class<?> c when c == UnitRef.class -> new UnitRef(UnitId.ofCode(CODE), CODE);
            case Class<?> c when c == InspectionRef.class -> new InspectionRef(InspectionId.ofCode(CODE), CODE);
            case Class<?> c when c == StreamId.class -> MEETING.id().stream();
            case Class<?> c -> record(c);
            default -> throw new AssertionError("no value for " + type);
        };
    }

    private String string(@Nullable AnnotatedElement annotations) {
        if (annotations != null && annotations.isAnnotationPresent(Code.class)) {
            return CODE;
        }
        if (annotations != null && annotations.isAnnotationPresent(Sha256.class)) {
            return "f".repeat(64);
        }
        if (annotations instanceof RecordComponent component
                && component.getName().equals("sourceName")) {
            return "z".repeat(60);
        }
        if (annotations instanceof RecordComponent component
                && component.getName().equals("rulebook")) {
            return "z".repeat(64);
        }
        Text text = annotations == null ? null : annotations.getAnnotation(Text.class);
        return text(text == null ? Text.SHORT : text.value());
    }

    private String text(int length) {
        int times = length / piece.length();
        return piece.repeat(times) + "x".repeat(length - times * piece.length());
    }

    private static long greatest(@Nullable AnnotatedElement annotations) {
        Range range = annotations == null ? null : annotations.getAnnotation(Range.class);
        return range == null ? Integer.MAX_VALUE : range.max();
    }
}
