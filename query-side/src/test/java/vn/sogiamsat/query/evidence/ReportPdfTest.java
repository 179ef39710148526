package vn.sogiamsat.query.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportPdfTest {
    /** Every letter that Vietnamese writes with marks. */
    private static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    @Test
    void every_vietnamese_letter_is_in_the_fonts() {
        String all = LETTERS + " " + LETTERS.toUpperCase(Locale.ROOT);

        for (String tag : new String[] {"p", "b", "code"}) {
            String style = "body { font-family: 'DejaVu Sans Condensed' } "
                    + "code { font-family: 'DejaVu Sans Mono', 'DejaVu Sans Condensed' }";
            byte[] pdf = new ReportPdf()
                    .of("<html><head><style>" + style + "</style></head><body><" + tag + ">" + all + "</" + tag
                            + "></body></html>");
            assertThat(new Bundled("", pdf).paper().replace(" ", "")).as(tag).contains(all.replace(" ", ""));
        }
    }

    @Test
    void as_many_rows_as_a_bundle_takes_fit() {
        String rows = IntStream.rangeClosed(1, EvidenceOf.MOST_EVENTS)
                .mapToObj(row -> "<tr><td>dòng-" + row + "</td><td>" + "Nghị quyết ".repeat(20) + "</td></tr>")
                .collect(Collectors.joining());

        byte[] pdf = new ReportPdf().of("<html><body><table>" + rows + "</table></body></html>");
        assertThat(pdf).startsWith("%PDF-".getBytes(US_ASCII));
    }
}
