package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Bindings;

/** Ends a binding. */
@Service
@Command(scope = "baoxue", name = "model-unbind", description = "解除绑定，那里改用上层规则；已逾期的任务不因此消失 (ends a binding)")
public final class ModelUnbindCommand implements Action {

    @Argument(required = true, name = "ID", description = "绑定编号，见 model-list (id of the binding)")
    @Completion(BindingCompleter.class)
    private long id;

    @Option(name = "--reason", required = true, description = "理由 (why)")
    private String reason;

    @Option(name = "--yes", description = "不再询问 (does not ask)")
    private boolean yes;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Bindings bindings;

    @Override
    public Object execute() throws IOException {
        if (!yes && !Confirmation.given(session, "解除编号 %d 的绑定后，那里将改用上层规则。确定吗 (unbind it)?".formatted(id))) {
            System.out.println("未解除 (nothing was done)");
            return null;
        }
        Binding ended = bindings.unbind(actors.current(), id, reason);
        System.out.printf("已解除 (unbound)：%s → %s%n", ended.model(), ended.target());
        return null;
    }
}
