package org.baoxue.casework.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

/** A service during one of whose calls something else happens, once. */
public final class Meanwhile {

    private Meanwhile() {}

    /**
     * The service.
     *
     * @param type interface of the service
     * @param method before whose first call with one argument it happens
     */
    public static <S> S before(Class<S> type, S service, String method, Runnable happens) {
        AtomicReference<Runnable> once = new AtomicReference<>(happens);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && called.getParameterCount() == 1) {
                        Runnable now = once.getAndSet(null);
                        if (now != null) {
                            now.run();
                        }
                    }
                    try {
                        return called.invoke(service, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
