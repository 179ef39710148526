package vn.sogiamsat.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * A gauge for each of some named things, which come and go. Unlike Micrometer's own, it never has one twice while the
 * metrics are being read. For one thread.
 */
final class LabelledGauge {
    private final MeterRegistry registry;
    private final String name;
    private final String description;
    private final String label;
    private final Map<String, Value> values = new HashMap<>();

    private static final class Value {
        volatile double now;
    }

    LabelledGauge(MeterRegistry registry, String name, String description, String label) {
        this.registry = registry;
        this.name = name;
        this.description = description;
        this.label = label;
    }

    /** Shows these and no others from now on, by the names of the things. */
    void show(Map<String, Double> figures) {
        figures.forEach((thing, figure) -> values.computeIfAbsent(thing, this::register).now = figure);
        for (Iterator<String> known = values.keySet().iterator(); known.hasNext(); ) {
            String thing = known.next();
            if (!figures.containsKey(thing)) {
                known.remove();
                registry.find(name).tag(label, thing).meters().forEach(registry::remove);
            }
        }
    }

    private Value register(String thing) {
        Value value = new Value();
        Gauge.builder(name, () -> value.now)
                .description(description)
                .tag(label, thing)
                .strongReference(true)
                .register(registry);
        return value;
    }
}
