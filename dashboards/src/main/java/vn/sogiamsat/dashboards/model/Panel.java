package vn.sogiamsat.dashboards.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a dashboard. */
public sealed interface Panel {
    /** Within its dashboard, for ever. */
    String id();

    Place place();

    /** On the grid, which is 48 columns wide. */
    record Place(int x, int y, int width, int height) {}

    /** One that shows what an index answers. */
    sealed interface Chart extends Panel {
        Text title();

        Question question();
    }

    /**
     * One number; a second one beside it, and one that it is measured by, where the question has more metrics.
     *
     * @param measured whether the last metric is what the first is measured by
     * @param over where its course is shown below it; null for nowhere
     */
    record Figure(
            String id,
            Place place,
            Text title,
            Question question,
            Colour colour,
            boolean measured,
            Bucket.@Nullable Times over)
            implements Chart {
        /** What is asked for its course, beside the number. */
        public Optional<Question> course() {
            Bucket.Times times = over;
            return times == null
                    ? Optional.empty()
                    : Optional.of(new Question(
                            question.view(),
                            question.only(),
                            List.of(times),
                            List.of(question.metrics().getFirst())));
        }
    }

    /**
     * The first bucket lies along the axis; a second one, or else the metrics, tell the bars or lines apart.
     *
     * @param colours of the metrics, in their order; empty where Kibana may choose
     * @param door where a click leads; null for nowhere
     */
    record Bars(
            String id,
            Place place,
            Text title,
            Question question,
            Shape shape,
            List<Colour> colours,
            @Nullable Door door)
            implements Chart {
        public Bars {
            colours = List.copyOf(colours);
        }

        public enum Shape {
            LYING,
            STACKED,
            LINE
        }
    }

    /** To another dashboard, with what was clicked as a filter. */
    record Door(String board, Text name) {}

    /** A row for each innermost bucket. */
    record Table(String id, Place place, Text title, Question question) implements Chart {}

    record Donut(String id, Place place, Text title, Question question) implements Chart {}

    /** The first bucket goes down, the second across. */
    record Heatmap(String id, Place place, Text title, Question question) implements Chart {}

    record Note(String id, Place place, Text markdown) implements Panel {}

    /** To all the dashboards of the same language. */
    record Links(String id, Place place) implements Panel {}
}
