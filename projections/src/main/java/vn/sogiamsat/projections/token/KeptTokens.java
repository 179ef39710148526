package vn.sogiamsat.projections.token;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * What keeps the progress of the projections.
 *
 * @param transactions those in which it is asked and told
 */
public record KeptTokens(TokenStore store, TransactionManager transactions) {}
