package org.baoxue.policy.internal.archive;

import java.time.Instant;
import java.util.Map;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Setting;

/** One change of what is in force. */
public sealed interface Change {

    /** The change in words, for the history. */
    String cause();

    /** An accepted text comes into force in place of an older one of its region. */
    record RegionEnters(String regionId, String contentHash, Map<String, byte[]> files, BundleName bundle)
            implements Change {
        @Override
        public String cause() {
            return "地区 %s %s 生效 (region in force)".formatted(regionId, bundle.version());
        }
    }

    /** A region leaves force. */
    record RegionLeaves(String regionId, String why) implements Change {
        @Override
        public String cause() {
            return "地区 %s 失效 (region out of force)：%s".formatted(regionId, why);
        }
    }

    /** A setting comes into force in place of an older one of its field. */
    record SettingMade(Setting setting) implements Change {
        @Override
        public String cause() {
            return "本地设定 (set locally) %s %s.%s：%s"
                    .formatted(setting.division(), setting.key(), setting.field(), setting.actor());
        }
    }

    /** A setting ends. */
    record SettingEnded(Setting setting, String actor, Instant at, String reason) implements Change {
        @Override
        public String cause() {
            return "撤销本地设定 (setting ended) %s %s.%s：%s"
                    .formatted(setting.division(), setting.key(), setting.field(), actor);
        }
    }

    /** A model is bound. */
    record BindingMade(Binding binding) implements Change {
        @Override
        public String cause() {
            return "绑定模型 (model bound) %s → %s：%s".formatted(binding.model(), binding.target(), binding.actor());
        }
    }

    /** A binding ends. */
    record BindingEnded(Binding binding, String actor, Instant at, String reason) implements Change {
        @Override
        public String cause() {
            return "解除绑定 (model unbound) %s → %s：%s".formatted(binding.model(), binding.target(), actor);
        }
    }

    /** The same rows, read anew: the program that reads them has changed. */
    record ReadAnew() implements Change {
        @Override
        public String cause() {
            return "启动时重新读取 (read anew at start)";
        }
    }
}
