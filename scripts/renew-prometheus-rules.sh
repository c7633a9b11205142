#!/bin/sh
# Writes k8s/components/monitoring/rules.yaml: the rules of observability/prometheus/rules, as the Prometheus Operator wants them.
set -eu
cd "$(dirname "$0")/.."
{
  echo '# Made by scripts/renew-prometheus-rules.sh; the build compares it with observability/prometheus/rules.'
  echo 'apiVersion: monitoring.coreos.com/v1'
  echo 'kind: PrometheusRule'
  echo 'metadata:'
  echo '  name: helpdesk'
  echo '  namespace: helpdesk'
  echo 'spec:'
  echo '  groups:'
  for rules in observability/prometheus/rules/*.yml; do
    sed '1,/^groups:/d; s/^\(..*\)/  \1/' "$rules"
  done
} >k8s/components/monitoring/rules.yaml
