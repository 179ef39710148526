package vn.sogiamsat.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sogiamsat.app.supervisor.DataFolder;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.query.user.User;
import vn.sogiamsat.query.user.UserFile;

@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = {"Người dùng của sổ: thêm, liệt kê, đặt lại mật khẩu, xóa.", "The ledger's users."},
        synopsisSubcommandLabel = "add|list|reset|remove")
final class UserCommand {
    /** The application's own setting, where it is in the environment: a container has no other data folder. */
    private static final String FILE = "LEDGER_USERSFILE";

    private final Terminal terminal;
    private final Map<String, String> environment;

    UserCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Thêm một người và in mật khẩu dùng một lần.",
                "Adds a person and prints a one-time password."
            })
    void add(
            @Mixin DataOption data,
            @Parameters(paramLabel = "LOGIN", description = "tên đăng nhập (login)") String login,
            @Option(
                            names = "--name",
                            defaultValue = "",
                            description = "họ tên hiện trên trang (the name that pages show)")
                    String name,
            @Option(
                            names = "--role",
                            split = ",",
                            description =
                                    "inspector, leader, clerk, administrator; bỏ trống được nếu có --source (none is needed with --source)")
                    @Nullable List<String> roles,
            @Option(
                            names = "--unit",
                            split = ",",
                            description =
                                    "mã tổ chức đảng được xem, * là tất cả; bỏ trống được nếu có --source (codes of the units they see; * for all; none is needed with --source)")
                    @Nullable List<String> units,
            @Option(
                            names = "--source",
                            split = ",",
                            description =
                                    "nguồn gửi mà người ấy phụ trách, * là tất cả (names of the sources they keep; * for all)")
                    @Nullable List<String> sources,
            @Option(names = "--language", defaultValue = "vi", description = "vi, en") String language) {
        UserFile users = users(data);
        tell(login, users.add(login, name, given(roles), given(units), given(sources), language));
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = {"Cấp mật khẩu dùng một lần mới.", "Gives a new one-time password."})
    void reset(
            @Mixin DataOption data,
            @Parameters(paramLabel = "LOGIN", description = "tên đăng nhập (login)") String login) {
        tell(login, users(data).reset(login));
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = {"Xóa một người dùng.", "Removes a user."})
    void remove(
            @Mixin DataOption data,
            @Parameters(paramLabel = "LOGIN", description = "tên đăng nhập (login)") String login) {
        users(data).remove(login);
        terminal.say("Đã xóa " + login, "Removed " + login);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = {"Liệt kê người dùng.", "Lists the users."})
    void list(@Mixin DataOption data) {
        for (User user : users(data).list()) {
            String roles = user.roles().stream()
                    .map(role -> "%s (%s)".formatted(role.vi(), role.en()))
                    .sorted()
                    .collect(Collectors.joining(", "));
            String keeps =
                    user.sources().isEmpty() ? "" : "; nguồn gửi (sources): " + String.join(", ", user.sources());
            terminal.plain("%-20s %s; %s; %s%s"
                    .formatted(user.login(), user.name(), roles, String.join(", ", user.units()), keeps));
        }
    }

    private static List<String> given(@Nullable List<String> option) {
        return option == null ? List.of() : option;
    }

    private void tell(String login, String password) {
        terminal.say(
                "Mật khẩu dùng một lần của %s: %s".formatted(login, password),
                "One-time password of %s: %s".formatted(login, password));
    }

    private UserFile users(DataOption data) {
        Path file = environment.containsKey(FILE)
                ? Path.of(environment.get(FILE))
                : DataFolder.find(data.folder())
                        .map(DataFolder::users)
                        .orElseThrow(() -> new Refusal(
                                "Chưa có sổ ở %s. Hãy khởi động một lần: ./ledger start".formatted(data.folder()),
                                "There is no ledger in %s yet. Start it once: ./ledger start"
                                        .formatted(data.folder())));
        UserFile users = new UserFile(file);
        if (!users.exists()) {
            throw new Refusal(
                    "Chưa có tệp người dùng %s. Hãy khởi động một lần: ./ledger start".formatted(file),
                    "There is no file of users %s yet. Start the ledger once: ./ledger start".formatted(file));
        }
        return users;
    }
}
