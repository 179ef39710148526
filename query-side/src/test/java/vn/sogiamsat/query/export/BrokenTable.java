package vn.sogiamsat.query.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A table that breaks off: for a test of what then reaches the reader. */
@Controller
class BrokenTable {
    private final Download download;

    BrokenTable(Download download) {
        this.download = download;
    }

    /** @param rows after how many it breaks off */
    @GetMapping("/test/broken.{format:csv|xlsx}")
    void broken(@PathVariable Format format, @RequestParam long rows, HttpServletResponse response) throws IOException {
        Stream<List<Value>> values = Stream.concat(
                LongStream.range(0, rows).mapToObj(each -> List.of(Value.of(each))), Stream.generate(() -> {
                    throw new IllegalStateException("broken for a test");
                }));
        download.send(
                format, new Sheet("Bảng hỏng", List.of(), "Hết bảng", List.of(Column.number("Số")), values), response);
    }
}
