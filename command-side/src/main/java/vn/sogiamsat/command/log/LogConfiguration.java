package vn.sogiamsat.command.log;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.sogiamsat.command.store.EventArchive;
import vn.sogiamsat.command.store.OperationalLog;
import vn.sogiamsat.command.store.Sequencing;
import vn.sogiamsat.log.tile.FolderStorage;

/** Puts the log's parts together; what was put back without leave does not get further than here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {
    @Bean
    Heads logHeads(JdbcClient jdbc) {
        return new Heads(jdbc);
    }

    @Bean
    Leaves logLeaves(EventArchive archive, Heads heads) {
        return new Leaves(archive, heads.ledger());
    }

    @Bean
    LogFiles logFiles(Heads heads, LogSettings settings) {
        return new LogFiles(heads, epoch -> new FolderStorage(settings.folder().resolve(epoch.folder())));
    }

    @Bean
    LogKeys logKeys(Heads heads, LogFiles files, LogSettings settings) {
        Head head = heads.read();
        LogKeys keys = new LogKeyFile(settings.keyFile(), settings.passphraseFile())
                .loadOrCreate(
                        new Epoch(heads.ledger(), 1),
                        head.tree().size() > 0 || head.epoch().number() > 1);
        new Rollback(heads, keys, files, settings).refuseOrAccept();
        return keys;
    }

    @Bean
    ProofMaker logProofs(Heads heads, Leaves leaves, EventArchive archive, LogFiles files) {
        return new ProofMaker(heads, leaves, archive, files);
    }

    @Bean
    ForBundles logForBundles(Heads heads, ProofMaker proofs, LogKeys keys, LogSettings settings) {
        return new ForBundles(heads, proofs, keys, settings);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    LogKeeper logKeeper(
            Heads heads,
            Leaves leaves,
            LogKeys keys,
            LogFiles files,
            LogSettings settings,
            Sequencing sequencing,
            LogOutside outside,
            OperationalLog log) {
        LogKeeper keeper = new LogKeeper(
                new LogAppender(heads, leaves, keys, files), sequencing::isActive, settings.interval(), log);
        sequencing.follow(keeper::wake);
        keeper.follow(outside::wake);
        return keeper;
    }
}
