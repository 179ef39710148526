package vn.sogiamsat.app.province;

/**
 * What a rule should come to for one subject when everything is over.
 *
 * @param rule as {@code rulebook/rule}
 * @param subject a CloudEvent's subject; of a direction the id of the event that tells it
 * @param unit code of the unit that answers for it
 * @param period such as {@code 2025-10}; empty where the rule knows none
 */
record Verdict(String rule, String subject, String unit, String period, String status) {
    static Verdict of(String rule, String subject, String unit, String period, Status status) {
        return new Verdict(rule, subject, unit, period, status.code());
    }
}
