package vn.sogiamsat.app.operation;

import java.util.Map;
import java.util.TreeMap;
import vn.sogiamsat.app.testing.Visitor;

/**
 * What Prometheus would read.
 *
 * @param samples value by name and labels, such as {@code ledger_events} or {@code x_total{a="b",c="d"}}
 */
record Scrape(Map<String, Double> samples) {
    static Scrape of(Visitor operator) {
        Map<String, Double> samples = new TreeMap<>();
        operator.get("/actuator/prometheus").expect(200).body().lines().forEach(line -> {
            int end = line.lastIndexOf(' ');
            if (!line.startsWith("#") && end > 0) {
                samples.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
            }
        });
        return new Scrape(samples);
    }

    /** The sum of all samples of a name that bear a label; 0 where there is none. */
    double sum(String name, String label) {
        return samples.entrySet().stream()
                .filter(sample ->
                        name(sample.getKey()).equals(name) && sample.getKey().contains(label))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double sum(String name) {
        return sum(name, "");
    }

    boolean has(String name) {
        return samples.keySet().stream().map(Scrape::name).anyMatch(name::equals);
    }

    private static String name(String sample) {
        return sample.replaceFirst("\\{.*", "");
    }
}
