package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hands each command to one who handles it, and his answer back. */
final class CommandService extends CommandServiceGrpc.CommandServiceImplBase {
    private static final String NOBODY = "AXONIQ-4000";
    private static final String LOST = "AXONIQ-4002";

    private final Providers<CommandProviderInbound> providers = new Providers<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(StreamObserver<CommandProviderInbound> provider, StreamObserver<CommandResponse> answer) {}

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> raw) {
        StreamObserver<CommandProviderInbound> provider = new OneAtATime<>(raw);
        return new StreamObserver<>() {
            @Override
            public void onNext(CommandProviderOutbound said) {
                switch (said.getRequestCase()) {
                    case SUBSCRIBE -> {
                        providers.add(said.getSubscribe().getCommand(), provider);
                        acknowledge(said.getInstructionId());
                    }
                    case UNSUBSCRIBE -> {
                        providers.remove(said.getUnsubscribe().getCommand(), provider);
                        acknowledge(said.getInstructionId());
                    }
                    case COMMAND_RESPONSE -> answered(said.getCommandResponse());
                    case FLOW_CONTROL, ACK, REQUEST_NOT_SET -> {}
                }
            }

            private void acknowledge(String instruction) {
                if (!instruction.isEmpty()) {
                    provider.onNext(CommandProviderInbound.newBuilder()
                            .setAck(InstructionAck.newBuilder()
                                    .setInstructionId(instruction)
                                    .setSuccess(true))
                            .build());
                }
            }

            @Override
            public void onError(Throwable gone) {
                gone(provider);
            }

            @Override
            public void onCompleted() {
                gone(provider);
                provider.onCompleted();
            }
        };
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
        Optional<StreamObserver<CommandProviderInbound>> provider = providers.next(command.getName());
        if (provider.isEmpty()) {
            answer(
                    answer,
                    failed(command.getMessageIdentifier(), NOBODY, "No Handler for command: " + command.getName()));
            return;
        }
        waiting.put(command.getMessageIdentifier(), new Waiting(provider.get(), answer));
        provider.get()
                .onNext(CommandProviderInbound.newBuilder()
                        .setCommand(command)
                        .setInstructionId(command.getMessageIdentifier())
                        .build());
    }

    private void answered(CommandResponse response) {
        Waiting waited = waiting.remove(response.getRequestIdentifier());
        if (waited != null) {
            answer(waited.answer(), response);
        }
    }

    private void gone(StreamObserver<CommandProviderInbound> provider) {
        providers.remove(provider);
        waiting.forEach((id, waited) -> {
            if (waited.provider() == provider && waiting.remove(id, waited)) {
                answer(waited.answer(), failed(id, LOST, "Connection lost while executing command"));
            }
        });
    }

    private static CommandResponse failed(String command, String code, String text) {
        return CommandResponse.newBuilder()
                .setRequestIdentifier(command)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(text).setErrorCode(code))
                .build();
    }

    private static void answer(StreamObserver<CommandResponse> answer, CommandResponse response) {
        answer.onNext(response);
        answer.onCompleted();
    }
}
