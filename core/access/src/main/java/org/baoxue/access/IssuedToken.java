package org.baoxue.access;

/**
 * A token just issued.
 *
 * @param token what is kept about it
 * @param secret what the program sends as bearer token; shown once
 */
public record IssuedToken(Token token, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedToken[%s]".formatted(token);
    }
}
