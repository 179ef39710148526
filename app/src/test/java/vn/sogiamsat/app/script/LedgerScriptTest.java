package vn.sogiamsat.app.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerScriptTest {
    @TempDir
    private Path folder;

    private Machine machine;

    @BeforeEach
    void make() throws Exception {
        machine = new Machine(folder);
    }

    @Test
    void the_newest_jdk_is_taken() throws Exception {
        machine.withJdk("a", "21.0.4").withJdk("b", "25").withJdk("c", "17.0.1").withJdk("d", "1.8.0_202");
        assertThat(machine.ledger("jdk").text()).isEqualTo(machine.jdk("b").toString());
    }

    @Test
    void a_java_home_that_is_new_enough_goes_before_a_newer_one() throws Exception {
        machine.withJdk("a", "21.0.4")
                .withJdk("b", "25")
                .with("JAVA_HOME", machine.jdk("a").toString());
        assertThat(machine.ledger("jdk").text()).isEqualTo(machine.jdk("a").toString());
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        machine.withJdk("a", "17.0.4")
                .withJdk("b", "25")
                .with("JAVA_HOME", machine.jdk("a").toString());
        assertThat(machine.ledger("jdk").text()).isEqualTo(machine.jdk("b").toString());
    }

    @Test
    void a_jdk_on_the_path_is_found() throws Exception {
        machine.withJdk("a b", "23");
        Files.createSymbolicLink(folder.resolve("bin/javac"), machine.jdk("a b").resolve("bin/javac"));
        machine.with("LEDGER_JDK_DIRS", "/nowhere");
        assertThat(machine.ledger("jdk").text()).isEqualTo(machine.jdk("a b").toString());
    }

    @Test
    void without_a_jdk_it_says_what_is_missing_in_both_languages() throws Exception {
        machine.withJdk("old", "17.0.1").withJre("jre", "25");
        Machine.Said said = machine.ledger("status");
        assertThat(said.text())
                .contains("Cần JDK 21 trở lên", "A JDK of version 21 or later is needed")
                .contains("17 ở " + machine.jdk("old"))
                .contains("adoptium.net");
        assertThat(said.exitCode()).isEqualTo(1);
    }

    @Test
    void without_maven_it_says_so_when_a_build_is_needed() throws Exception {
        machine.withJdk("a", "25");
        Machine.Said said = machine.ledger("start");
        assertThat(said.text()).contains("Cần Maven", "Maven (3.8 or later) is needed");
        assertThat(said.exitCode()).isEqualTo(1);
    }

    @Test
    void help_needs_neither_java_nor_a_build() throws Exception {
        for (String[] typed : new String[][] {{}, {"help"}, {"--help"}, {"-h"}}) {
            Machine.Said said = machine.ledger(typed);
            assertThat(said.text()).contains("./ledger start", "./ledger sample", "./ledger test");
            assertThat(said.exitCode()).isZero();
        }
    }

    @Test
    void the_secrets_of_the_compose_files_need_neither_java_nor_a_build() throws Exception {
        Machine.Said said = machine.ledger("env");
        assertThat(said.text()).contains("Written: " + machine.project().resolve(".env"), "docker compose up");
        assertThat(said.exitCode()).isZero();
        assertThat(Files.readString(machine.project().resolve(".env"))).contains("\nELASTIC_PASSWORD=");
        assertThat(machine.ledger("env").exitCode()).isEqualTo(1);
    }

    @Test
    void the_first_use_builds_and_the_next_ones_do_not() throws Exception {
        machine.withJdk("a", "25").withMaven();
        assertThat(machine.ledger("status").text()).contains("Building the program");
        assertThat(machine.ledger("status").text()).doesNotContain("Building the program");
        assertThat(machine.builds())
                .singleElement()
                .asString()
                .startsWith(machine.jdk("a") + " ")
                .contains("package", "-DskipTests");
    }

    @Test
    void a_source_that_changed_is_built_again() throws Exception {
        machine.withJdk("a", "25").withMaven();
        machine.ledger("status");
        Path source = Files.writeString(machine.project().resolve("command-side/src/main/New.java"), "class New {}");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
        machine.ledger("status");
        assertThat(machine.builds()).hasSize(2);
    }

    @Test
    void a_build_that_fails_says_where_its_log_is() throws Exception {
        machine.withJdk("a", "25").withProgram("mvn", "echo '[ERROR] no such thing'; exit 1");
        Machine.Said said = machine.ledger("status");
        assertThat(said.text()).contains("[ERROR] no such thing", "build.log");
        assertThat(said.exitCode()).isEqualTo(1);
    }

    @Test
    void arguments_and_exit_codes_pass_through_unchanged() throws Exception {
        machine.withJdk("a", "25").withMaven();
        machine.ledger("status");
        Machine.Said said = machine.ledger("status", "--data", "thư mục có 'dấu' cách", "*", "");
        assertThat(said.text()).endsWith("<status><--data><thư mục có 'dấu' cách><*><>");
        assertThat(said.exitCode()).isEqualTo(7);
    }

    @Test
    void it_may_be_called_through_a_link_from_anywhere() throws Exception {
        machine.withJdk("a", "25").withMaven();
        Path link = Files.createSymbolicLink(
                folder.resolve("a link"), machine.project().resolve("ledger"));
        assertThat(machine.run(link, "status").text())
                .contains("<-Dledger.repo=" + machine.project() + ">", "app-1-exec.jar><status>");
    }

    @Test
    void the_tests_need_a_browser_and_say_so() throws Exception {
        machine.withJdk("a", "25").withMaven();
        Machine.Said said = machine.ledger("test");
        assertThat(said.text()).contains("Cần trình duyệt Chromium", "apt install chromium");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(machine.builds()).isEmpty();
    }

    @Test
    void the_tests_are_one_run_of_maven_whose_output_and_exit_code_pass_through() throws Exception {
        machine.withJdk("a", "25")
                .withProgram("chromium", "")
                .withProgram("mvn", "echo \"$JAVA_HOME in $PWD: $*\"; echo 'Tests run: 3'; exit 5");
        Machine.Said said = machine.ledger("test", "-Dtest=OneTest");
        assertThat(said.text())
                .startsWith(machine.jdk("a") + " in " + machine.project() + ": -B ")
                .contains(" verify -Dtest=OneTest")
                .endsWith("Tests run: 3");
        assertThat(said.exitCode()).isEqualTo(5);
    }
}
