package vn.sogiamsat.command.intake;

import java.util.List;

/** What becomes of submissions that are wrong in form, under ids that are not taken. */
interface Faults {
    /** The person who told it is there: it is said what is wrong, and nothing is kept. */
    Faults TOLD = (source, faulty) -> faulty.stream()
            .<Outcome>map(each -> new Outcome.Wrong(each.problems()))
            .toList();

    /** @return what each is answered, in order */
    List<Outcome> settle(String source, List<Verdict.Faulty> faulty);
}
