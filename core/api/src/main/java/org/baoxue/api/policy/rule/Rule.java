package org.baoxue.api.policy.rule;

/** A rule of the policy vocabulary: one record for each block. Empty options are what no layer says. */
public sealed interface Rule
        permits Population,
                Definition,
                GoverningPlace,
                Reporting,
                Form,
                Threshold,
                SchoolWeek,
                Obligation,
                Sanction,
                Supervision,
                Procedure,
                Power,
                Notice,
                Visit,
                SendEducation,
                Placement,
                Prevention,
                Tag,
                Responsibility,
                Reconciliation,
                Loss,
                Aid,
                Layering {}
