{{/* The name of a service's objects: (list $ "gateway") */}}
{{- define "flashwire.name" -}}
{{- $root := index . 0 -}}
{{- $service := index $root.Values.services (index . 1) -}}
{{- printf "%s-%s" $root.Release.Name $service.name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "flashwire.selector" -}}
app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
app.kubernetes.io/component: {{ (index (index . 0).Values.services (index . 1)).name }}
{{- end -}}

{{/* Of what is no one service's: . */}}
{{- define "flashwire.labels" -}}
app.kubernetes.io/name: flashwire
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "flashwire.serviceLabels" -}}
{{ include "flashwire.labels" (index . 0) }}
app.kubernetes.io/component: {{ (index (index . 0).Values.services (index . 1)).name }}
{{- end -}}

{{- define "flashwire.image" -}}
{{- $root := index . 0 -}}
{{- $image := $root.Values.image -}}
{{- $service := index $root.Values.services (index . 1) -}}
{{- $name := printf "%s/%s" $image.repository $service.name -}}
{{- with $image.registry }}{{- $name = printf "%s/%s" . $name }}{{- end -}}
{{- if $service.digest -}}
{{ $name }}@{{ $service.digest }}
{{- else -}}
{{ $name }}:{{ $image.tag | default $root.Chart.AppVersion }}
{{- end -}}
{{- end -}}

{{- define "flashwire.secret" -}}
{{ .Values.secrets.existing | default (printf "%s-secrets" .Release.Name) }}
{{- end -}}

{{- define "flashwire.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "flashwire.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
runAsNonRoot: true
capabilities: {drop: [ALL]}
{{- end -}}

{{/* Where Kafka is and how to be let in: (list $ $service) */}}
{{- define "flashwire.kafkaEnv" -}}
{{- $kafka := (index . 0).Values.kafka -}}
{{- $user := (index . 1).kafka.userSecret -}}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ $kafka.bootstrapServers | quote }}}
- {name: KAFKA_SECURITY_PROTOCOL, value: {{ $kafka.protocol }}}
{{- if and (contains "SSL" $kafka.protocol) $kafka.caSecret }}
- {name: KAFKA_SSL_TRUSTSTORE_TYPE, value: PEM}
- {name: KAFKA_SSL_TRUSTSTORE_LOCATION, value: /etc/flashwire/kafka-ca/ca.crt}
{{- end }}
{{- if eq $kafka.protocol "SSL" }}
- {name: KAFKA_SSL_KEYSTORE_TYPE, value: PKCS12}
- {name: KAFKA_SSL_KEYSTORE_LOCATION, value: /etc/flashwire/kafka-user/user.p12}
- name: KAFKA_SSL_KEYSTORE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $user }}, key: user.password}}
{{- else if contains "SASL" $kafka.protocol }}
- {name: KAFKA_SASL_MECHANISM, value: {{ $kafka.saslMechanism | default "SCRAM-SHA-512" }}}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ $user }}, key: sasl.jaas.config}}
{{- end }}
{{- end -}}

{{- define "flashwire.databaseEnv" -}}
{{- $postgres := (index . 0).Values.postgres -}}
{{- $database := (index . 1).database -}}
{{- $query := printf "?sslmode=%s" $postgres.sslMode -}}
{{- if $postgres.caSecret }}{{- $query = printf "%s&sslrootcert=/etc/flashwire/postgres-ca/ca.crt" $query }}{{- end -}}
- {name: QUARKUS_DATASOURCE_JDBC_URL, value: "jdbc:postgresql://{{ $postgres.host }}:{{ $postgres.port }}/{{ $database.name }}{{ $query }}"}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom: {secretKeyRef: {name: {{ $database.secret }}, key: username}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $database.secret }}, key: password}}
{{- end -}}
