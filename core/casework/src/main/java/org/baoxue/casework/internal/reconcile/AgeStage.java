package org.baoxue.casework.internal.reconcile;

/** Where a child stands by the ages that a plan counts. */
public enum AgeStage {
    TOO_YOUNG,
    OF_AGE,
    TOO_OLD
}
