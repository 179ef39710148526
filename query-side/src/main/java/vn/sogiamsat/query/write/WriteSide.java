package vn.sogiamsat.query.write;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.sogiamsat.core.command.CommandRefused;
import vn.sogiamsat.core.command.LedgerCommand;
import vn.sogiamsat.core.command.LedgerQuery;
import vn.sogiamsat.query.web.ProblemException;
import vn.sogiamsat.query.write.Outcome.Done;
import vn.sogiamsat.query.write.Outcome.Refused;

/** Sends commands and queries to the write side, wherever it runs. Thread-safe. */
@Component
public class WriteSide {
    private static final Logger LOG = LoggerFactory.getLogger(WriteSide.class);
    private static final long PATIENCE_SECONDS = 30;

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final MessageSource messages;

    WriteSide(CommandGateway commands, QueryGateway queries, MessageSource messages) {
        this.commands = commands;
        this.queries = queries;
        this.messages = messages;
    }

    /** Never throws for what the write side does or fails to do: the person who typed must find their words again. */
    public <R> Outcome<R> send(LedgerCommand command, Class<R> answer) {
        try {
            return new Done<>(Objects.requireNonNull(answer.cast(await(commands.send(command)))));
        } catch (NoHandlerForCommandException e) {
            return refused("write.absent");
        } catch (TimeoutException e) {
            LOG.warn("{} is not answered after {} s", command.getClass().getSimpleName(), PATIENCE_SECONDS);
            return refused("write.slow");
        } catch (RuntimeException e) {
            return refusal(e).map(refused -> new Refused<R>(refused)).orElseGet(() -> {
                LOG.error("{} failed", command.getClass().getSimpleName(), e);
                return new Refused<>(message("write.failed"));
            });
        }
    }

    /**
     * Sends what a person decides, if they say why.
     *
     * @param reason as typed
     * @param command makes the command of the reason
     */
    public <R> Outcome<R> decide(String reason, Function<String, LedgerCommand> command, Class<R> answer) {
        return Reason.of(reason)
                .map(why -> send(command.apply(why), answer))
                .orElseGet(() -> refused("write.reason.missing"));
    }

    /**
     * Empty when the write side knows of none.
     *
     * @throws ProblemException when no process that could answer is there
     */
    public <R> Optional<R> ask(LedgerQuery query, Class<R> answer) {
        return Optional.ofNullable(ask(query, ResponseTypes.instanceOf(answer)));
    }

    /** @throws ProblemException when no process that could answer is there */
    public <R> List<R> askForAll(LedgerQuery query, Class<R> item) {
        List<R> all = ask(query, new Several<>(item));
        return all == null ? List.of() : all;
    }

    private <R> @Nullable R ask(LedgerQuery query, ResponseType<R> type) {
        try {
            return await(queries.query(query, type));
        } catch (NoHandlerForQueryException | TimeoutException e) {
            LOG.warn("{} is not answered: {}", query.getClass().getSimpleName(), e.getMessage());
            throw ProblemException.unavailable("write-side-absent");
        }
    }

    private static <R> @Nullable R await(CompletableFuture<R> future) throws TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** From another process the refusal comes as the details of the failure. */
    private static Optional<String> refusal(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CommandRefused refused) {
                return Optional.ofNullable(refused.getMessage());
            }
            if (at instanceof CommandExecutionException execution
                    && execution.getDetails().orElse(null) instanceof CommandRefused.Told told) {
                return Optional.of(told.message());
            }
        }
        return Optional.empty();
    }

    private <R> Outcome<R> refused(String key) {
        return new Refused<>(message(key));
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
