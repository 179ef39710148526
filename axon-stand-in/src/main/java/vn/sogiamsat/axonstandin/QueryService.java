package vn.sogiamsat.axonstandin;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands each query to one who answers it, or to all where all are asked, and their whole answers back. Subscriptions
 * are not kept.
 */
final class QueryService extends QueryServiceGrpc.QueryServiceImplBase {
    private static final String NOBODY = "AXONIQ-5000";
    private static final String LOST = "AXONIQ-5002";

    private final Providers<QueryProviderInbound> providers = new Providers<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    /** Who has not said yet that his answer is whole. */
    private record Waiting(Set<StreamObserver<QueryProviderInbound>> providers, StreamObserver<QueryResponse> answer) {
        /** Whether nobody is waited for any longer. */
        boolean isWholeAfter(StreamObserver<QueryProviderInbound> provider) {
            synchronized (providers) {
                return providers.remove(provider) && providers.isEmpty();
            }
        }
    }

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
                        String query = said.getQueryComplete().getRequestId();
                        Waiting waited = waiting.get(query);
                        if (waited != null && waited.isWholeAfter(provider)) {
                            waiting.remove(query);
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
        List<StreamObserver<QueryProviderInbound>> asked = isForAll(query)
                ? providers.all(query.getQuery())
                : providers.next(query.getQuery()).stream().toList();
        if (asked.isEmpty()) {
            fail(query.getMessageIdentifier(), answer, NOBODY, "No handler for query: " + query.getQuery());
            return;
        }
        waiting.put(query.getMessageIdentifier(), new Waiting(new HashSet<>(asked), answer));
        asked.forEach(provider -> provider.onNext(QueryProviderInbound.newBuilder()
                .setQuery(query)
                .setInstructionId(query.getMessageIdentifier())
                .build()));
    }

    private static boolean isForAll(QueryRequest query) {
        return query.getProcessingInstructionsList().stream()
                .anyMatch(instruction -> instruction.getKey() == ProcessingKey.NR_OF_RESULTS
                        && instruction.getValue().getNumberValue() != 1);
    }

    private void gone(StreamObserver<QueryProviderInbound> provider) {
        providers.remove(provider);
        waiting.forEach((id, waited) -> {
            if (waited.isWholeAfter(provider) && waiting.remove(id, waited)) {
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
