package vn.sogiamsat.imports.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files of tests, and what is read of them. */
public final class Written {
    private Written() {}

    public static Path text(Path folder, String text, Encoding encoding) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".csv"), text.getBytes(encoding.charset()));
    }

    public static Path book(Path folder, Consumer<XSSFSheet> filled) throws IOException {
        Path file = Files.createTempFile(folder, "table", ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filled.accept(book.createSheet("Dữ liệu"));
            book.write(out);
        }
        return file;
    }

    static List<Row> rows(Path file) throws IOException, UnreadableFileException {
        List<Row> rows = new ArrayList<>();
        TableFiles.open(file, Optional.empty()).read(rows::add);
        return rows;
    }
}
