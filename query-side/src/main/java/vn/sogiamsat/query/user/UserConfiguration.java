package vn.sogiamsat.query.user;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the users come from. */
@Configuration(proxyBeanMethods = false)
class UserConfiguration {

    @Bean
    UserFile userFile(@Value("${ledger.users-file}") Path file) {
        return new UserFile(file);
    }

    @Bean
    FirstLogin firstLogin(UserFile users, @Value("${ledger.secrets}") Path secrets) {
        FirstLogin first = new FirstLogin(users, secrets.resolve("first-login.txt"));
        first.prepare();
        return first;
    }

    /** After the first login was prepared: there is a file then. */
    @Bean
    Users users(UserFile file, FirstLogin prepared) {
        return new Users(file);
    }
}
