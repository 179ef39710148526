package vn.sogiamsat.dashboards.shipped;

import java.util.List;
import vn.sogiamsat.dashboards.model.Bucket;
import vn.sogiamsat.dashboards.model.Colour;
import vn.sogiamsat.dashboards.model.Condition;
import vn.sogiamsat.dashboards.model.DataView;
import vn.sogiamsat.dashboards.model.Metric;
import vn.sogiamsat.dashboards.model.Panel;
import vn.sogiamsat.dashboards.model.Panel.Place;
import vn.sogiamsat.dashboards.model.Question;
import vn.sogiamsat.dashboards.model.Text;

/** Draws what some documents of an index come to. */
record Drawing(DataView view, Condition only) {
    /** A number, and others beside it. */
    Panel.Figure figure(String id, Place place, Text title, Colour colour, Metric... metrics) {
        return new Panel.Figure(id, place, title, ask(List.of(), metrics), colour, false, null);
    }

    /** A number as a part of the last one. */
    Panel.Figure measured(String id, Place place, Text title, Colour colour, Metric... metrics) {
        return new Panel.Figure(id, place, title, ask(List.of(), metrics), colour, true, null);
    }

    /** A number with its course. */
    Panel.Figure course(String id, Place place, Text title, Colour colour, Bucket.Times over, Metric.Asked metric) {
        return new Panel.Figure(id, place, title, ask(List.of(), metric), colour, false, over);
    }

    Panel.Bars stacked(
            String id, Place place, Text title, List<Bucket> buckets, List<Colour> colours, Metric... metrics) {
        return bars(id, place, title, Panel.Bars.Shape.STACKED, buckets, colours, metrics);
    }

    Panel.Bars lying(String id, Place place, Text title, Bucket bucket, List<Colour> colours, Metric... metrics) {
        return bars(id, place, title, Panel.Bars.Shape.LYING, List.of(bucket), colours, metrics);
    }

    Panel.Bars lines(
            String id, Place place, Text title, List<Bucket> buckets, List<Colour> colours, Metric... metrics) {
        return bars(id, place, title, Panel.Bars.Shape.LINE, buckets, colours, metrics);
    }

    private Panel.Bars bars(
            String id,
            Place place,
            Text title,
            Panel.Bars.Shape shape,
            List<Bucket> buckets,
            List<Colour> colours,
            Metric... metrics) {
        return new Panel.Bars(id, place, title, ask(buckets, metrics), shape, colours, null);
    }

    Panel.Table table(String id, Place place, Text title, List<Bucket> rows, Metric... metrics) {
        return new Panel.Table(id, place, title, ask(rows, metrics));
    }

    Panel.Donut donut(String id, Place place, Text title, Bucket bucket, Metric metric) {
        return new Panel.Donut(id, place, title, ask(List.of(bucket), metric));
    }

    Panel.Heatmap heatmap(String id, Place place, Text title, Bucket down, Bucket across, Metric metric) {
        return new Panel.Heatmap(id, place, title, ask(List.of(down, across), metric));
    }

    private Question ask(List<Bucket> buckets, Metric... metrics) {
        return new Question(view, only, buckets, List.of(metrics));
    }
}
