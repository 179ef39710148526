package vn.sogiamsat.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends a table as a file. A workbook leaves only when it is whole. A CSV leaves as it is made: where that fails half
 * way, its last line says so instead of counting the rows, and the connection is cut, so that nobody takes it for
 * whole.
 */
@Component
public class Download {
    private static final String BROKEN = "LỖI: BẢNG KHÔNG ĐẦY ĐỦ, hãy tải lại / ERROR: THIS TABLE IS NOT WHOLE";

    /** @throws IOException when nobody takes the file any more */
    public void send(Format format, Sheet sheet, HttpServletResponse response) throws IOException {
        try (Stream<List<Value>> rows = sheet.rows()) {
            switch (format) {
                case XLSX -> {
                    describe(format, sheet, response);
                    new XlsxFile().write(sheet, response.getOutputStream());
                }
                case CSV -> csv(sheet, response);
            }
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }

    private static void csv(Sheet sheet, HttpServletResponse response) throws IOException {
        describe(Format.CSV, sheet, response);
        // Not closed where it fails: closing would end the answer as if it were whole.
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), UTF_8));
        CsvFile file = new CsvFile(out);
        try {
            file.write(sheet);
            out.flush();
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                file.breakOff(BROKEN);
            }
            throw e;
        }
    }

    private static void describe(Format format, Sheet sheet, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(FileName.of(sheet.title()) + "." + format.code(), UTF_8)
                        .build()
                        .toString());
    }
}
