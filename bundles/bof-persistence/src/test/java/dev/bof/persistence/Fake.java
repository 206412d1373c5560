package dev.bof.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Makes objects of large interfaces, of which a test needs a few methods. */
public final class Fake {
    private Fake() {}

    /** An object of {@code type} that answers what {@code answers} has a public method for, and nothing else. */
    public static <T> T of(Class<T> type, Object answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answer(proxy, answers, method, args)));
    }

    private static Object answer(Object proxy, Object answers, Method method, Object[] args) throws Throwable {
        switch (method.getName()) {
            case "equals":
                return proxy == args[0];
            case "hashCode":
                return System.identityHashCode(proxy);
            case "toString":
                return answers.toString();
            default:
                break;
        }
        try {
            Method answer = answers.getClass().getMethod(method.getName(), method.getParameterTypes());
            answer.setAccessible(true);
            return answer.invoke(answers, args);
        } catch (NoSuchMethodException e) {
            throw new UnsupportedOperationException(method.toString(), e);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
