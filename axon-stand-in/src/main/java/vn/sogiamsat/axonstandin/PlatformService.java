package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.Heartbeat;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.function.IntSupplier;

/** Says where the server is, and answers heartbeats and other instructions. */
final class PlatformService extends PlatformServiceGrpc.PlatformServiceImplBase {
    private final IntSupplier port;

    PlatformService(IntSupplier port) {
        this.port = port;
    }

    @Override
    public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
        answer.onNext(PlatformInfo.newBuilder()
                .setPrimary(NodeInfo.newBuilder()
                        .setHostName("127.0.0.1")
                        .setGrpcPort(port.getAsInt())
                        .setNodeName("stand-in"))
                .setSameConnection(true)
                .build());
        answer.onCompleted();
    }

    @Override
    public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> answer) {
        return new StreamObserver<>() {
            @Override
            public void onNext(PlatformInboundInstruction instruction) {
                PlatformOutboundInstruction.Builder reply = PlatformOutboundInstruction.newBuilder();
                switch (instruction.getRequestCase()) {
                    case HEARTBEAT ->
                        answer.onNext(reply.setHeartbeat(Heartbeat.getDefaultInstance())
                                .build());
                    case ACK, RESULT, REQUEST_NOT_SET -> {}
                    default -> {
                        if (!instruction.getInstructionId().isEmpty()) {
                            answer.onNext(reply.setAck(InstructionAck.newBuilder()
                                            .setInstructionId(instruction.getInstructionId())
                                            .setSuccess(true))
                                    .build());
                        }
                    }
                }
            }

            @Override
            public void onError(Throwable gone) {}

            @Override
            public void onCompleted() {
                answer.onCompleted();
            }
        };
    }
}
