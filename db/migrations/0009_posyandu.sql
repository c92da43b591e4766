CREATE TABLE "parameter" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"name" text NOT NULL,
	"side" text,
	"trend" text,
	CONSTRAINT "parameter_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "parameter_ordinal" UNIQUE("jurisdiction_id","set_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "parameter_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"before" text NOT NULL,
	"reason" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	CONSTRAINT "parameter_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "parameter_round" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"set_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"label" text NOT NULL,
	"time_words" text,
	"held_on" date,
	"people" integer,
	"reason" text,
	"is_baseline" boolean DEFAULT false NOT NULL,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parameter_round_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "parameter_round_ordinal" UNIQUE("jurisdiction_id","set_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "parameter_set" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"agency_id" uuid,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "parameter_set_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "parameter_set_name" UNIQUE("jurisdiction_id","name")
);
--> statement-breakpoint
CREATE TABLE "parameter_value" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"parameter_id" uuid NOT NULL,
	"region_id" integer,
	"status" text DEFAULT 'reported' NOT NULL,
	"count" integer,
	"share_bp" integer,
	"note" text,
	CONSTRAINT "parameter_value_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "parameter_value_cell" UNIQUE NULLS NOT DISTINCT("jurisdiction_id","round_id","parameter_id","region_id")
);
--> statement-breakpoint
CREATE TABLE "posyandu" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"region_id" integer NOT NULL,
	"official_number" text,
	"name" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"reporter" text NOT NULL,
	"agency_id" uuid,
	"cadres" integer,
	"cadres_trained" integer,
	"sessions_year" smallint,
	"duty_tenths" integer,
	"kia_served" integer,
	"kia_target" integer,
	"kb_served" integer,
	"kb_target" integer,
	"vaccine_served" integer,
	"vaccine_target" integer,
	"has_extra" boolean,
	"extra_name" text,
	"fund_members" integer,
	"fund_target" integer,
	"has_facilitator" boolean,
	"honorarium_source" text,
	"has_kit" boolean,
	"kit_checked_on" date,
	"building" text,
	"has_water" boolean,
	"has_toilet" boolean,
	"has_internet" boolean,
	"life_stages" text[],
	"spm_fields" text[],
	"phi_since" smallint,
	"phi_decree_id" uuid,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "posyandu_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "posyandu_number" UNIQUE("jurisdiction_id","official_number"),
	CONSTRAINT "posyandu_name" UNIQUE("jurisdiction_id","region_id","name")
);
--> statement-breakpoint
CREATE TABLE "posyandu_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"posyandu_id" uuid NOT NULL,
	"before" text NOT NULL,
	"reason" text,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	CONSTRAINT "posyandu_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "posyandu_tally" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"region_id" integer NOT NULL,
	"topic" text NOT NULL,
	"words" text NOT NULL,
	"time_words" text,
	"count" integer,
	"share_bp" integer,
	"unit" text,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "posyandu_tally_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "skdn_report" (
	"jurisdiction_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"posyandu_id" uuid NOT NULL,
	"status" text NOT NULL,
	"s" integer,
	"k" integer,
	"d" integer,
	"n" integer,
	"o" integer,
	"t" integer,
	"b" integer,
	"d_male" integer,
	"d_female" integer,
	"visits_planned" integer,
	"visits_done" integer,
	"participation" text DEFAULT 'normal' NOT NULL,
	"disturbance" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"return_reason" text,
	"agency_id" uuid,
	"entered_by" uuid,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	"origin" text,
	"version" integer DEFAULT 1 NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	CONSTRAINT "skdn_report_key" PRIMARY KEY("jurisdiction_id","period_id","posyandu_id"),
	CONSTRAINT "skdn_report_says_something" CHECK (case when "skdn_report"."status" = 'reported' then "skdn_report"."s" is not null and "skdn_report"."d" is not null else coalesce("skdn_report"."s", "skdn_report"."k", "skdn_report"."d", "skdn_report"."n") is null end),
	CONSTRAINT "skdn_report_possible" CHECK (least("skdn_report"."s", "skdn_report"."k", "skdn_report"."d", "skdn_report"."n", "skdn_report"."o", "skdn_report"."t", "skdn_report"."b") >= 0 and "skdn_report"."d" <= "skdn_report"."s" and "skdn_report"."k" <= "skdn_report"."s" and "skdn_report"."n" <= "skdn_report"."d")
);
--> statement-breakpoint
CREATE TABLE "skdn_report_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"period_id" integer NOT NULL,
	"posyandu_id" uuid NOT NULL,
	"status" text NOT NULL,
	"s" integer,
	"k" integer,
	"d" integer,
	"n" integer,
	"o" integer,
	"t" integer,
	"b" integer,
	"d_male" integer,
	"d_female" integer,
	"visits_planned" integer,
	"visits_done" integer,
	"participation" text DEFAULT 'normal' NOT NULL,
	"disturbance" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"return_reason" text,
	"agency_id" uuid,
	"entered_by" uuid,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"verified_by" uuid,
	"verified_at" timestamp with time zone,
	"origin" text,
	"version" integer DEFAULT 1 NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "skdn_report_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "village_hazard" (
	"jurisdiction_id" integer NOT NULL,
	"region_id" integer NOT NULL,
	"is_prone" boolean NOT NULL,
	"hazard" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "village_hazard_key" PRIMARY KEY("jurisdiction_id","region_id")
);
--> statement-breakpoint
ALTER TABLE "parameter" ADD CONSTRAINT "parameter_of" FOREIGN KEY ("jurisdiction_id","set_id") REFERENCES "public"."parameter_set"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_history" ADD CONSTRAINT "parameter_history_of" FOREIGN KEY ("jurisdiction_id","set_id") REFERENCES "public"."parameter_set"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_round" ADD CONSTRAINT "parameter_round_of" FOREIGN KEY ("jurisdiction_id","set_id") REFERENCES "public"."parameter_set"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_set" ADD CONSTRAINT "parameter_set_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_set" ADD CONSTRAINT "parameter_set_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_value" ADD CONSTRAINT "parameter_value_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_value" ADD CONSTRAINT "parameter_value_round" FOREIGN KEY ("jurisdiction_id","round_id") REFERENCES "public"."parameter_round"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parameter_value" ADD CONSTRAINT "parameter_value_of" FOREIGN KEY ("jurisdiction_id","parameter_id") REFERENCES "public"."parameter"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posyandu" ADD CONSTRAINT "posyandu_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posyandu" ADD CONSTRAINT "posyandu_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posyandu" ADD CONSTRAINT "posyandu_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posyandu" ADD CONSTRAINT "posyandu_decree" FOREIGN KEY ("jurisdiction_id","phi_decree_id") REFERENCES "public"."decree"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posyandu_history" ADD CONSTRAINT "posyandu_history_of" FOREIGN KEY ("jurisdiction_id","posyandu_id") REFERENCES "public"."posyandu"("jurisdiction_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posyandu_tally" ADD CONSTRAINT "posyandu_tally_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posyandu_tally" ADD CONSTRAINT "posyandu_tally_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skdn_report" ADD CONSTRAINT "skdn_report_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skdn_report" ADD CONSTRAINT "skdn_report_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skdn_report" ADD CONSTRAINT "skdn_report_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skdn_report" ADD CONSTRAINT "skdn_report_posyandu" FOREIGN KEY ("jurisdiction_id","posyandu_id") REFERENCES "public"."posyandu"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skdn_report" ADD CONSTRAINT "skdn_report_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skdn_report_history" ADD CONSTRAINT "skdn_report_history_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_hazard" ADD CONSTRAINT "village_hazard_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "village_hazard" ADD CONSTRAINT "village_hazard_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posyandu_of_agency" ON "posyandu" USING btree ("jurisdiction_id","agency_id");--> statement-breakpoint
CREATE INDEX "skdn_report_of" ON "skdn_report" USING btree ("jurisdiction_id","posyandu_id");--> statement-breakpoint
CREATE INDEX "skdn_report_history_of" ON "skdn_report_history" USING btree ("jurisdiction_id","posyandu_id","period_id");