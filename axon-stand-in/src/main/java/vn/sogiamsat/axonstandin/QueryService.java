package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hands each query to one who answers it, and all of his answer back. Subscriptions are not kept. */
final class QueryService extends QueryServiceGrpc.QueryServiceImplBase {
    private static final String NOBODY = "AXONIQ-5000";
    private static final String LOST = "AXONIQ-5002";

    private final Providers<QueryProviderInbound> providers = new Providers<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(StreamObserver<QueryProviderInbound> provider, StreamObserver<QueryResponse> answer) {}

    @Override
    public StreamObserver<QueryProviderOutbound> openStream(StreamObserver<QueryProviderInbound> raw) {
        StreamObserver<QueryProviderInbound> provider = new OneAtATime<>(raw);
        return new StreamObserver<>() {
            @Override
            public void onNext(QueryProviderOutbound said) {
                switch (said.getRequestCase()) {
                    case SUBSCRIBE -> {
                        providers.add(said.getSubscribe().getQuery(), provider);
                        acknowledge(said.getInstructionId());
                    }
                    case UNSUBSCRIBE -> {
                        providers.remove(said.getUnsubscribe().getQuery(), provider);
                        acknowledge(said.getInstructionId());
                    }
                    case QUERY_RESPONSE -> {
                        QueryResponse response = said.getQueryResponse();
                        Waiting waited = waiting.get(response.getRequestIdentifier());
                        if (waited != null) {
                            waited.answer().onNext(response);
                        }
                    }
                    case QUERY_COMPLETE -> {
                        Waiting waited = waiting.remove(said.getQueryComplete().getRequestId());
                        if (waited != null) {
                            waited.answer().onCompleted();
                        }
                    }
                    case FLOW_CONTROL, ACK, SUBSCRIPTION_QUERY_RESPONSE, REQUEST_NOT_SET -> {}
                }
            }

            private void acknowledge(String instruction) {
                if (!instruction.isEmpty()) {
                    provider.onNext(QueryProviderInbound.newBuilder()
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
    public void query(QueryRequest query, StreamObserver<QueryResponse> raw) {
        StreamObserver<QueryResponse> answer = new OneAtATime<>(raw);
        Optional<StreamObserver<QueryProviderInbound>> provider = providers.next(query.getQuery());
        if (provider.isEmpty()) {
            fail(query.getMessageIdentifier(), answer, NOBODY, "No handler for query: " + query.getQuery());
            return;
        }
        waiting.put(query.getMessageIdentifier(), new Waiting(provider.get(), answer));
        provider.get()
                .onNext(QueryProviderInbound.newBuilder()
                        .setQuery(query)
                        .setInstructionId(query.getMessageIdentifier())
                        .build());
    }

    private void gone(StreamObserver<QueryProviderInbound> provider) {
        providers.remove(provider);
        waiting.forEach((id, waited) -> {
            if (waited.provider() == provider && waiting.remove(id, waited)) {
                fail(id, waited.answer(), LOST, "Connection lost while executing query");
            }
        });
    }

    private static void fail(String query, StreamObserver<QueryResponse> answer, String code, String text) {
        answer.onNext(QueryResponse.newBuilder()
                .setRequestIdentifier(query)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(text).setErrorCode(code))
                .build());
        answer.onCompleted();
    }
}
