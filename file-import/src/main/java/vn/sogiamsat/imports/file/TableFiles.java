package vn.sogiamsat.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Opens files by what they hold; what they are called counts for nothing. */
public final class TableFiles {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] WINDOWS_PROGRAM = {'M', 'Z'};
    private static final byte[] ELF = {0x7F, 'E', 'L', 'F'};

    private TableFiles() {}

    /**
     * @param encoding how the texts of a CSV file are encoded; empty to find out
     * @throws UnreadableFileException when it is neither CSV nor XLSX
     */
    public static TableFile open(Path file, Optional<Encoding> encoding) throws IOException, UnreadableFileException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        if (head.length == 0) {
            throw new UnreadableFileException("Tệp rỗng.", "The file is empty.");
        }
        if (begins(head, ZIP)) {
            return Workbook.open(file);
        }
        if (begins(head, OLD_OFFICE)) {
            throw new UnreadableFileException(
                    "Đây là tệp Excel kiểu cũ (.xls) hoặc tệp Excel có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu và lưu thành .xlsx.",
                    "This is an Excel file of the old kind (.xls), or one with a password. Open it in Excel, remove the password, and save it as .xlsx.");
        }
        if (begins(head, WINDOWS_PROGRAM) || begins(head, ELF)) {
            throw new UnreadableFileException(
                    "Đây là một chương trình, không phải bảng tính, dù tên tệp là gì. Đừng mở nó; hãy báo cho người quản trị.",
                    "This is a program and no spreadsheet, whatever its name is. Do not open it; tell your administrator.");
        }
        if (begins(head, PDF)) {
            throw new UnreadableFileException(
                    "Đây là tệp PDF. Hãy xuất bảng thành XLSX hoặc CSV.",
                    "This is a PDF. Save the table as XLSX or CSV.");
        }
        return CsvFile.open(file, encoding);
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
