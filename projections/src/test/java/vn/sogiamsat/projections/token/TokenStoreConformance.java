package vn.sogiamsat.projections.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a processor relies on, whatever keeps its token. */
abstract class TokenStoreConformance {
    static final Duration TIMEOUT = Duration.ofSeconds(60);

    final TestClock clock = new TestClock(Instant.parse("2026-01-01T00:00:00Z"));
    final String views = "views-" + UUID.randomUUID();

    /** The store as a node of that name reaches it: a new object each time, as after a restart. */
    abstract TokenStore store(String node);

    static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    static void assertUnclaimable(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_processor_that_never_ran_has_no_segments() {
        assertThat(store("a").fetchSegments(views)).isEmpty();
        assertThat(store("a").fetchAvailableSegments(views)).isEmpty();
        assertThat(store("a").requiresExplicitSegmentInitialization()).isTrue();
    }

    @Test
    void segments_are_made_with_what_they_begin_with_and_claimed_by_nobody() {
        store("a").initializeTokenSegments(views, 2, at(7));
        assertThat(store("b").fetchSegments(views)).containsExactly(0, 1);
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(at(7));
        assertThat(store("c").fetchToken(views, 1)).isEqualTo(at(7));
    }

    @Test
    void segments_may_begin_with_no_token() {
        store("a").initializeTokenSegments(views, 1);
        assertThat(store("a").fetchToken(views, 0)).isNull();
    }

    @Test
    void segments_that_are_there_are_not_made_again() {
        store("a").initializeTokenSegments(views, 1, at(7));
        assertUnclaimable(() -> store("a").initializeTokenSegments(views, 1, at(0)));
        assertThat(store("a").fetchToken(views, 0)).isEqualTo(at(7));
    }

    @Test
    void a_segment_that_is_not_there_can_be_neither_claimed_nor_stored() {
        store("a").initializeTokenSegments(views, 1, at(7));
        assertUnclaimable(() -> store("a").fetchToken(views, 1));
        assertUnclaimable(() -> store("a").storeToken(at(8), views, 1));
        assertUnclaimable(() -> store("a").extendClaim(views, 1));
        assertUnclaimable(() -> store("a").deleteToken(views, 1));
        store("a").releaseClaim(views, 1);
    }

    static Stream<TrackingToken> tokens() {
        return Stream.of(
                at(123_456_789_012L),
                GapAwareTrackingToken.newInstance(9, Set.of(3L, 5L)),
                ReplayToken.createReplayToken(at(100), at(4)),
                ReplayToken.createReplayToken(at(100)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void what_is_stored_is_fetched_after_a_restart(TrackingToken token) {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        store("a").storeToken(token, views, 0);
        assertThat(store("a").fetchToken(views, 0)).isEqualTo(token);
        store("a").releaseClaim(views, 0);
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(token);
    }

    @Test
    void a_claim_keeps_others_out_until_it_is_released() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        assertUnclaimable(() -> store("b").fetchToken(views, 0));
        assertUnclaimable(() -> store("b").fetchToken(views, Segment.ROOT_SEGMENT));
        assertUnclaimable(() -> store("b").extendClaim(views, 0));
        assertUnclaimable(() -> store("b").storeToken(at(8), views, 0));
        assertUnclaimable(() -> store("b").deleteToken(views, 0));
        store("b").releaseClaim(views, 0);
        assertUnclaimable(() -> store("b").fetchToken(views, 0));
        store("a").releaseClaim(views, 0);
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(at(7));
    }

    @Test
    void a_claim_is_taken_away_only_when_it_is_older_than_the_timeout() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        clock.advance(TIMEOUT);
        assertUnclaimable(() -> store("b").fetchToken(views, 0));
        clock.advance(Duration.ofMillis(1));
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(at(7));
    }

    @Test
    void a_claim_lasts_as_long_as_it_is_extended_or_used() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        clock.advance(TIMEOUT);
        store("a").extendClaim(views, 0);
        clock.advance(TIMEOUT);
        assertUnclaimable(() -> store("b").fetchToken(views, 0));
        store("a").storeToken(at(8), views, 0);
        clock.advance(TIMEOUT);
        assertUnclaimable(() -> store("b").fetchToken(views, 0));
        assertThat(store("a").fetchToken(views, 0)).isEqualTo(at(8));
    }

    @Test
    void an_owner_that_lost_its_claim_changes_nothing_any_more() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        clock.advance(TIMEOUT.plusMillis(1));
        store("b").fetchToken(views, 0);
        assertUnclaimable(() -> store("a").storeToken(at(8), views, 0));
        assertUnclaimable(() -> store("a").extendClaim(views, 0));
        assertUnclaimable(() -> store("a").deleteToken(views, 0));
        store("a").releaseClaim(views, 0);
        store("b").storeToken(at(9), views, 0);
        assertThat(store("b").fetchToken(views, 0)).isEqualTo(at(9));
    }

    @Test
    void a_single_segment_is_made_once_and_claimed_by_nobody() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").initializeSegment(at(8), views, 1);
        assertThatThrownBy(() -> store("a").initializeSegment(at(9), views, 1))
                .isInstanceOf(UnableToInitializeTokenException.class);
        assertThat(store("a").fetchSegments(views)).containsExactly(0, 1);
        assertThat(store("b").fetchToken(views, 1)).isEqualTo(at(8));
    }

    @Test
    void a_deleted_segment_is_gone_and_begins_anew_when_it_is_made_again() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("a").fetchToken(views, 0);
        store("a").storeToken(at(99), views, 0);
        store("a").deleteToken(views, 0);
        assertThat(store("a").fetchSegments(views)).isEmpty();
        assertUnclaimable(() -> store("a").fetchToken(views, 0));
        store("b").initializeTokenSegments(views, 1, at(0));
        assertThat(store("c").fetchToken(views, 0)).isEqualTo(at(0));
    }

    @Test
    void a_segment_that_another_node_has_split_is_not_claimed_as_it_was() {
        store("a").initializeTokenSegments(views, 1, at(7));
        store("b").initializeSegment(at(7), views, 1);
        assertUnclaimable(() -> store("a").fetchToken(views, Segment.ROOT_SEGMENT));
        Segment half = Segment.computeSegment(0, 0, 1);
        assertThat(store("a").fetchToken(views, half)).isEqualTo(at(7));
    }

    @Test
    void available_are_the_segments_that_nobody_else_has_claimed() {
        store("a").initializeTokenSegments(views, 2, at(7));
        store("a").fetchToken(views, 0);
        Segment first = Segment.computeSegment(0, 0, 1);
        Segment second = Segment.computeSegment(1, 0, 1);
        assertThat(store("a").fetchAvailableSegments(views)).containsExactlyInAnyOrder(first, second);
        assertThat(store("b").fetchAvailableSegments(views)).containsExactly(second);
        clock.advance(TIMEOUT.plusMillis(1));
        assertThat(store("b").fetchAvailableSegments(views)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void processors_with_similar_names_have_tokens_of_their_own() {
        Stream.of(views, views + "-2", views + "[0]", views + "/?#%")
                .forEach(name -> store("a").initializeTokenSegments(name, 1, at(name.length())));
        Stream.of(views, views + "-2", views + "[0]", views + "/?#%").forEach(name -> {
            assertThat(store("a").fetchSegments(name)).as(name).containsExactly(0);
            assertThat(store("a").fetchToken(name, 0)).as(name).isEqualTo(at(name.length()));
        });
        store("a").deleteToken(views, 0);
        assertThat(store("a").fetchSegments(views + "-2")).containsExactly(0);
    }

    @Test
    void all_nodes_know_the_storage_by_one_name() {
        String name = store("a").retrieveStorageIdentifier().orElseThrow();
        assertThat(name).isNotBlank();
        assertThat(store("b").retrieveStorageIdentifier()).contains(name);
    }

    @Test
    void of_many_that_race_for_a_claim_one_gets_it() {
        store("maker").initializeTokenSegments(views, 1, at(7));
        for (int round = 0; round < 10; round++) {
            assertThat(Race.winners(6, node -> store(node).fetchToken(views, 0)))
                    .hasSize(1);
            // The next round is about a claim that has run out.
            clock.advance(TIMEOUT.plusMillis(1));
        }
    }

    @Test
    void of_many_that_make_the_same_segments_at_once_one_does() {
        for (int round = 0; round < 5; round++) {
            String processor = views + "-" + round;
            assertThat(Race.winners(6, node -> store(node).initializeTokenSegments(processor, 2, at(7))))
                    .hasSize(1);
            assertThat(store("a").fetchSegments(processor)).containsExactly(0, 1);
        }
    }

    @Test
    void an_owner_may_extend_its_claim_while_it_stores() {
        store("a").initializeTokenSegments(views, 1, at(0));
        store("a").fetchToken(views, 0);
        for (long round = 1; round <= 10; round++) {
            TrackingToken reached = at(round);
            assertThat(Race.winners(2, thread -> {
                        if (thread.endsWith("0")) {
                            store("a").storeToken(reached, views, 0);
                        } else {
                            store("a").extendClaim(views, 0);
                        }
                    }))
                    .hasSize(2);
            assertThat(store("a").fetchToken(views, 0)).isEqualTo(reached);
        }
    }
}
