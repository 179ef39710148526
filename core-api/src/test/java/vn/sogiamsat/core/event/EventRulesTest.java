package vn.sogiamsat.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.sogiamsat.core.EventTypes;
import vn.sogiamsat.core.PersonId;
import vn.sogiamsat.core.personal.Personal;
import vn.sogiamsat.core.schema.DataSchemas;

class EventRulesTest {
    /** What ends something else, and what happens on one day: they have a first day only. */
    private static final Set<Class<?>> OF_ONE_DAY = Set.of(
            PositionEnded.class, SuperiorAssignmentEnded.class, RecordsHandedOver.class, HandoverConfirmed.class);

    static List<EventTypes.Descriptor> types() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_personal_text_always_has_somebody_whose_key_seals_it(EventTypes.Descriptor type) {
        assertThat(components(type).filter(component -> component.isAnnotationPresent(Personal.class)))
                .allSatisfy(personal -> {
                    assertThat(personal.getType()).isEqualTo(String.class);
                    String owner = personal.getAnnotation(Personal.class).of();
                    assertThat(components(type))
                            .anyMatch(component -> component.getName().equals(owner)
                                    && component.getType() == PersonId.class
                                    && !isNullable(component));
                });
    }

    @ParameterizedTest
    @MethodSource("types")
    void everything_in_the_organisation_holds_from_a_day_to_a_day(EventTypes.Descriptor type) {
        if (!OrganisationEvent.class.isAssignableFrom(type.record()) || type.record() == PersonKeyDestroyed.class) {
            return;
        }
        assertThat(components(type))
                .anyMatch(component -> component.getName().equals("validFrom")
                        && component.getType() == LocalDate.class
                        && !isNullable(component));
        assertThat(components(type)
                        .anyMatch(component -> component.getName().equals("validTo")
                                && component.getType() == LocalDate.class
                                && isNullable(component)))
                .isNotEqualTo(OF_ONE_DAY.contains(type.record()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_component_is_named_in_both_languages(EventTypes.Descriptor type) {
        assertThat(components(type).filter(component -> !component.isAnnotationPresent(FromSubject.class)))
                .allSatisfy(component -> {
                    Label label = component.getAnnotation(Label.class);
                    assertThat(label).as(component.getName()).isNotNull();
                    assertThat(label.vi()).isNotBlank();
                    assertThat(label.en()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("vn.sogiamsat.core.testing.Submissions#types")
    void everything_a_sender_can_say_is_bounded(EventTypes.Descriptor type) {
        assertBounded(DataSchemas.of(type));
    }

    @Test
    void no_two_types_share_a_title() {
        assertThat(EventTypes.all()).extracting(EventTypes.Descriptor::vi).doesNotHaveDuplicates();
        assertThat(EventTypes.all()).extracting(EventTypes.Descriptor::en).doesNotHaveDuplicates();
    }

    private static void assertBounded(JsonNode schema) {
        switch (schema.path("type").asString()) {
            case "object" -> {
                assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
                schema.get("properties").values().forEach(EventRulesTest::assertBounded);
            }
            case "array" -> {
                assertThat(schema.get("maxItems").asInt()).isBetween(1, 500);
                assertBounded(schema.get("items"));
            }
            case "string" ->
                assertThat(schema.has("enum") || schema.path("maxLength").asInt() > 0 && schema.has("pattern"))
                        .as(schema.toString())
                        .isTrue();
            case "integer" ->
                assertThat(schema.get("minimum").asLong())
                        .isLessThan(schema.get("maximum").asLong());
            default -> assertThat(schema.path("type").asString()).isEqualTo("boolean");
        }
    }

    private static Stream<RecordComponent> components(EventTypes.Descriptor type) {
        return Arrays.stream(type.record().getRecordComponents());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
