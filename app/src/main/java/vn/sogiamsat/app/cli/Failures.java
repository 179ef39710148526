package vn.sogiamsat.app.cli;

import java.util.Map;
import picocli.CommandLine;
import vn.sogiamsat.app.terminal.Refusal;
import vn.sogiamsat.app.terminal.Terminal;
import vn.sogiamsat.command.migration.DatabaseException;
import vn.sogiamsat.dashboards.load.KibanaException;
import vn.sogiamsat.log.key.KeyFileException;
import vn.sogiamsat.query.user.UserFileException;
import vn.sogiamsat.servers.ServerException;

/** Says why a command failed, in words; a stack trace only for those who set LEDGER_DEBUG. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private final Terminal terminal;
    private final Map<String, String> environment;

    Failures(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        switch (failure) {
            case Refusal refusal -> terminal.complain(refusal);
            case DatabaseException database -> terminal.complain(database.vietnamese(), database.english());
            case ServerException server -> {
                terminal.complain("Không khởi động được; lý do:", "It could not be started; the reason:");
                terminal.quote(String.valueOf(server.getMessage()));
            }
            case KibanaException kibana -> terminal.complain(kibana.vietnamese(), kibana.english());
            case KeyFileException keys -> terminal.complain(keys.vietnamese(), keys.english());
            case UserFileException users ->
                terminal.complain(
                        "Không đọc hoặc sửa được danh sách người dùng: " + users.getMessage(),
                        "The users could not be read or changed: " + users.getMessage());
            default ->
                terminal.complain(
                        "Lỗi ngoài dự kiến: %s. Đặt LEDGER_DEBUG=1 để xem chi tiết.".formatted(failure),
                        "Unexpected error: %s. Set LEDGER_DEBUG=1 to see the details.".formatted(failure));
        }
        if (environment.containsKey("LEDGER_DEBUG")) {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
