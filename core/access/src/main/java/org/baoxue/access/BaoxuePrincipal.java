package org.baoxue.access;

import java.security.Principal;
import java.util.Objects;

/** Marks a JAAS subject as signed in with an account of Baoxue. */
public final class BaoxuePrincipal implements Principal {

    private final String account;

    public BaoxuePrincipal(String account) {
        this.account = Objects.requireNonNull(account);
    }

    /** The account's name. */
    @Override
    public String getName() {
        return account;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BaoxuePrincipal that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }

    @Override
    public String toString() {
        return account;
    }
}
