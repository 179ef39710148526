package vn.sogiamsat.query.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFileTest {
    @TempDir
    Path folder;

    private Path path;
    private UserFile file;

    @BeforeEach
    void firstStart() {
        path = folder.resolve("users.yaml");
        file = new UserFile(path);
        file.createFirst("admin", folder.resolve("secrets/first-login.txt"));
    }

    private boolean opens(String login, String password) {
        return file.encoder().matches(password, file.find(login).orElseThrow().passwordHash());
    }

    @Test
    void the_first_user_is_an_administrator_of_everything_whose_one_time_password_lies_in_a_file() throws Exception {
        String password = Files.readString(folder.resolve("secrets/first-login.txt"));

        assertThat(opens("admin", password)).isTrue();
        User admin = file.find("admin").orElseThrow();
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(admin.is(UserRole.ADMINISTRATOR)).isTrue();
        assertThat(admin.units()).containsExactly(User.ALL_UNITS);
    }

    @Test
    void a_second_start_leaves_the_file_as_it_is() throws Exception {
        String before = Files.readString(path);

        assertThat(file.createFirst("admin", folder.resolve("other.txt"))).isFalse();

        assertThat(Files.readString(path)).isEqualTo(before);
        assertThat(folder.resolve("other.txt")).doesNotExist();
    }

    @Test
    void only_the_owner_may_read_the_file_and_the_one_time_password() throws Exception {
        file.add("lan", "Lan", List.of("clerk"), List.of("VNPT"), "vi");

        for (Path secret : List.of(path, folder.resolve("secrets/first-login.txt"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_user_who_was_added_stands_in_the_file_with_everything_but_the_password() throws Exception {
        String password = file.add("lan", "Đỗ Thị \"Lan\": #1", List.of("leader", "clerk"), List.of("VNPT-YB"), "en");

        User lan = new UserFile(path).find("lan").orElseThrow();
        assertThat(lan.name()).isEqualTo("Đỗ Thị \"Lan\": #1");
        assertThat(lan.roles()).containsExactlyInAnyOrder(UserRole.LEADER, UserRole.CLERK);
        assertThat(lan.units()).containsExactly("VNPT-YB");
        assertThat(lan.locale().getLanguage()).isEqualTo("en");
        assertThat(lan.mustChangePassword()).isTrue();
        assertThat(opens("lan", password)).isTrue();
        assertThat(Files.readString(path)).doesNotContain(password);
    }

    @Test
    void a_reset_password_opens_and_the_old_one_no_longer_does() {
        String first = file.add("lan", "Lan", List.of("clerk"), List.of("*"), "vi");
        file.changePassword("lan", "mật khẩu tự chọn");

        String second = file.reset("lan");

        assertThat(opens("lan", second)).isTrue();
        assertThat(opens("lan", first)).isFalse();
        assertThat(opens("lan", "mật khẩu tự chọn")).isFalse();
        assertThat(file.find("lan").orElseThrow().mustChangePassword()).isTrue();
    }

    @Test
    void the_last_administrator_cannot_be_removed() {
        assertThatThrownBy(() -> file.remove("admin")).hasMessageContaining("last administrator");

        file.add("lan", "Lan", List.of("administrator"), List.of("*"), "vi");
        file.remove("admin");
        assertThat(file.list()).extracting(User::login).containsExactly("lan");
    }

    @Test
    void what_is_not_in_its_form_is_refused_with_what_is_wrong_and_leaves_the_file_as_it_was() throws Exception {
        String before = Files.readString(path);

        assertThatThrownBy(() -> file.add("Lan Anh", "", List.of("clerk"), List.of("*"), "vi"))
                .isInstanceOf(UserFileException.class)
                .hasMessageContaining("login");
        assertThatThrownBy(() -> file.add("lan", "", List.of("boss"), List.of("*"), "vi"))
                .hasMessageContaining("unknown role boss");
        assertThatThrownBy(() -> file.add("lan", "", List.of("clerk"), List.of("../x"), "vi"))
                .hasMessageContaining("../x");
        assertThatThrownBy(() -> file.add("lan", "", List.of("clerk"), List.of(), "vi"))
                .hasMessageContaining("at least one unit");
        assertThatThrownBy(() -> file.add("admin", "", List.of("clerk"), List.of("*"), "vi"))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> file.reset("nobody")).hasMessageContaining("nobody");
        assertThat(Files.readString(path)).isEqualTo(before);
    }

    @Test
    void who_keeps_a_source_needs_no_role_and_no_unit() throws Exception {
        file.add("binh", "Bình", List.of(), List.of(), List.of("handbook"), "vi");

        User binh = file.find("binh").orElseThrow();
        assertThat(binh.sources()).containsExactly("handbook");
        assertThat(binh.roles()).isEmpty();
        assertThat(binh.units()).isEmpty();
        assertThatThrownBy(() -> file.add("lan", "", List.of(), List.of("*"), "vi"))
                .hasMessageContaining("at least one role");
        assertThatThrownBy(() -> file.add("lan", "", List.of(), List.of(), List.of("Sổ tay"), "vi"))
                .hasMessageContaining("Sổ tay");
    }

    @Test
    void users_added_at_the_same_time_are_all_kept() {
        CompletableFuture.allOf(IntStream.range(0, 6)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> new UserFile(path).add("user-" + i, "", List.of("clerk"), List.of("*"), "vi")))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(file.list()).hasSize(7);
    }

    @Test
    void a_slip_in_the_edited_file_is_told_by_user_and_locks_nobody_out() throws Exception {
        Users users = new Users(file);
        Files.writeString(path, Files.readString(path).replace("- administrator", "- administratr"));

        assertThatThrownBy(() -> file.list())
                .hasMessageContaining(path.toString())
                .hasMessageContaining("user admin: unknown role administratr");
        assertThat(users.find("admin")).isPresent();
    }

    @Test
    void a_changed_file_counts_at_once() {
        Users users = new Users(file);

        file.add("lan", "Lan", List.of("clerk"), List.of("*"), "vi");

        assertThat(users.find("lan")).isPresent();
    }
}
